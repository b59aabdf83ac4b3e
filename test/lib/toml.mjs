// Two readers of TOML and JSON Schema that share no code with each other or
// with the program. Both follow the line "#:schema" of each file and return
// findings as texts, "file:line:col: message" or "file: /path/in/it message".

import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import Ajv from 'ajv';
import { parse } from 'smol-toml';

const taploCommand = createRequire(import.meta.url).resolve('@taplo/cli/dist/cli.js');

/** What Taplo finds, the engine of the extension Even Better TOML. */
export async function taplo(root, files) {
  const output = await run([taploCommand, 'lint', '--no-auto-config', '--colors', 'never', ...files], root);
  const linted = Number(output.match(/found files total=(\d+) excluded=0/)?.[1]);
  if (linted !== files.length) throw new Error(`Taplo looked at ${linted} of ${files.length} files:\n${output}`);
  const found = [...output.matchAll(/^error: (.*)\n +┌─ (.*):(\d+):(\d+)$/gm)]
    .map(([, message, file, line, col]) => `${path.relative(root, file)}:${line}:${col}: ${message}`);
  // A schema that cannot be read is told on a line of another form.
  const trouble = output.split('\n').filter((line) => /^ *(WARN|ERROR)\b/.test(line) && !/schema validation failed|some files were not valid/.test(line));
  return [...new Set(found), ...trouble];
}

function run(args, cwd) {
  return new Promise((resolve, reject) => {
    execFile(process.execPath, args, { cwd, maxBuffer: 1 << 28 }, (error, stdout, stderr) => {
      // The exit code is 1 for findings; anything else is a failure to run.
      if (error && error.code !== 1) reject(error);
      else resolve(stdout + stderr);
    });
  });
}

/** What smol-toml and Ajv find. Ajv is strict: a schema with a word it does
 * not know, or with limits that fit no type, is an error itself. */
export async function ajv(root, files) {
  const validators = new Map();
  const found = [];
  for (const file of files) {
    const text = await readFile(path.join(root, file), 'utf8');
    const line = text.match(/^(?:#.*\n|[ \t\r]*\n)*?#:schema (.+)/);
    if (!line) {
      found.push(`${file}: no line #:schema`);
      continue;
    }
    const schema = path.join(path.dirname(file), line[1].trim());
    if (!validators.has(schema)) validators.set(schema, compile(JSON.parse(await readFile(path.join(root, schema), 'utf8'))));
    const validate = validators.get(schema);
    validate(plain(parse(text)));
    for (const e of validate.errors ?? []) {
      const about = e.params.additionalProperty ?? e.params.missingProperty ?? '';
      found.push(`${file}: ${e.instancePath} ${e.message} ${about}`.trimEnd());
    }
  }
  return found;
}

function compile(schema) {
  // Written for Taplo alone: items of a table, which mean nothing.
  for (const table of Object.values(schema.definitions ?? {})) delete table.items;
  const judge = new Ajv({ allErrors: true, strict: true, keywords: ['x-taplo'] });
  judge.addFormat('date', (s) => /^\d{4}-\d\d-\d\d$/.test(s) && new Date(`${s}T00:00:00Z`).toISOString().startsWith(s));
  return judge.compile(schema);
}

/** The value with dates as texts, as JSON has it. */
function plain(value) {
  if (value instanceof Date) return value.toISOString();
  if (Array.isArray(value)) return value.map(plain);
  if (value && typeof value === 'object') return Object.fromEntries(Object.entries(value).map(([k, v]) => [k, plain(v)]));
  return value;
}
