// An editor without a window: the language server of the extension Even Better
// TOML, asked about places in a file as Visual Studio Code asks it.

import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import lsp from '@taplo/lsp';

/** Opens a text as the file at this path and returns what can be asked about
 * it. A place is a line, counted from 1, and a word on it. */
export async function open(root, file, text) {
  const uri = pathToFileURL(path.join(root, file)).href;
  const answers = new Map();
  let settled;
  const schemaFound = new Promise((resolve) => { settled = resolve; });
  const server = await lsp.TaploLsp.initialize(environment(root), {
    onMessage(m) {
      if (m.method === 'taplo/didChangeSchemaAssociation' && m.params.documentUri === uri) settled(m.params.schemaUri);
      else if (m.method && m.id !== undefined) server.send({ jsonrpc: '2.0', id: m.id, result: m.method === 'workspace/configuration' ? [{}] : null });
      else if (!m.method) answers.get(m.id)?.(m);
    },
  });
  const ask = (method, params) => new Promise((resolve, reject) => {
    const id = answers.size + 1;
    answers.set(id, (m) => (m.error ? reject(new Error(`${method}: ${m.error.message}`)) : resolve(m.result)));
    server.send({ jsonrpc: '2.0', id, method, params });
  });
  const tell = (method, params) => server.send({ jsonrpc: '2.0', method, params });

  await ask('initialize', {
    processId: null, rootUri: pathToFileURL(root).href, workspaceFolders: [{ uri: pathToFileURL(root).href, name: 'x' }],
    initializationOptions: { configurationSection: 'evenBetterToml' }, capabilities: { workspace: { configuration: true, workspaceFolders: true } },
  });
  tell('initialized', {});
  tell('textDocument/didOpen', { textDocument: { uri, languageId: 'toml', version: 1, text } });
  const schema = await schemaFound;

  const at = (line, word) => ({ line: line - 1, character: text.split('\n')[line - 1].indexOf(word) + 1 });
  return {
    schema,
    /** What is shown when the mouse rests on a word. */
    hover: async (line, word) => (await ask('textDocument/hover', { textDocument: { uri }, position: at(line, word) }))?.contents.value ?? '',
    /** What is offered after a word, or on an empty line: label and explanation. */
    complete: async (line, word = '') => {
      const position = word ? { line: line - 1, character: at(line, word).character + word.length - 1 } : { line: line - 1, character: 0 };
      const items = await ask('textDocument/completion', { textDocument: { uri }, position }) ?? [];
      return new Map(items.map((item) => [item.label, item.documentation?.value ?? '']));
    },
    close: () => server.dispose(),
  };
}

function environment(root) {
  const silent = async (bytes) => bytes.length;
  return {
    now: () => new Date(), envVar: () => undefined, envVars: () => [], stdErrAtty: () => false,
    stdin: async () => new Uint8Array(), stdout: silent, stderr: silent,
    glob: () => [], readFile: (name) => readFile(name), writeFile: async () => {},
    urlToFilePath: (url) => (url.startsWith('file:') ? fileURLToPath(url) : ''),
    isAbsolute: (name) => path.isAbsolute(name), cwd: () => root, findConfigFile: () => undefined,
    fetch: { fetch: () => Promise.reject(new Error('no network here')), Headers, Request, Response },
  };
}
