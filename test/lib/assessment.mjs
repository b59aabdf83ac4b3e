// The assessment that the accessibility statement tells of: what the checks were
// tried on and found, added up from what record.mjs noted, written as
// data/provning.toml, and held against what was recorded there before.

import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { told } from './record.mjs';

/** The codes of the statement's kinds of check, in its order. */
export const checkKinds = [...new Set(Object.values(told).filter(Boolean))];

/** Every line that was noted in a folder. */
export function readRecords(folder) {
  const names = readdirSync(folder).filter((name) => name.endsWith('.jsonl')).sort();
  return names.flatMap((name) => readFileSync(path.join(folder, name), 'utf8').trimEnd().split('\n').map((line) => JSON.parse(line)));
}

/** Adds the lines up, in the words of the data. broken are the checks that could
 * not be carried out. */
export function addUp(records) {
  const matter = records.filter(({ check }) => told[check]);
  const tried = matter.filter(({ broken }) => broken === undefined);
  return {
    ...counts(tried),
    verktyg: [...new Map(records.filter(({ tool }) => tool).map(({ tool, version }) => [tool, version]))].sort().map(([namn, version]) => ({ namn, version })),
    kontroll: checkKinds.map((slag) => [slag, tried.filter(({ check }) => told[check] === slag)])
      .filter(([, of]) => of.length > 0)
      .map(([slag, of]) => {
        const { sidor, sidslag, sprak } = counts(of);
        return { slag, sidor, sidslag: sidslag.length, sprak: sprak.length, fynd: of.reduce((n, { findings }) => n + findings, 0) };
      }),
    broken: matter.filter(({ broken }) => broken !== undefined),
  };
}

function counts(records) {
  const different = (key) => [...new Set(records.map((record) => record[key]))].sort();
  return { sidor: different('url').length, sidslag: different('kind'), sprak: different('lang') };
}

/** The text of data/provning.toml. */
export function toTOML(datum, { sidor, sidslag, sprak, verktyg, kontroll }) {
  const list = (words) => `[${words.map((word) => JSON.stringify(word)).join(', ')}]`;
  return [
    '#:schema .schema/provning.json',
    '# Vad testerna av webbplatsen prövade och vad de fann. Filen skrivs av',
    '# make assess. Ändra den inte för hand.',
    '',
    `datum = ${datum}`,
    `sidor = ${sidor}`,
    `sidslag = ${list(sidslag)}`,
    `sprak = ${list(sprak)}`,
    ...verktyg.flatMap(({ namn, version }) => ['', '[[verktyg]]', `namn = ${JSON.stringify(namn)}`, `version = ${JSON.stringify(version)}`]),
    ...kontroll.flatMap((one) => ['', '[[kontroll]]', `slag = ${JSON.stringify(one.slag)}`, ...['sidor', 'sidslag', 'sprak', 'fynd'].map((key) => `${key} = ${one[key]}`)]),
    '',
  ].join('\n');
}

/** What keeps the tests from bearing out what is recorded: less was tried than
 * the statement says, or something was found. That more was tried makes nothing
 * that it says untrue. */
export function differences(recorded, now) {
  const found = troubles(now);
  const gone = (what, before, after) => before.filter((one) => !after.includes(one)).map((one) => `${what} "${one}" is recorded and was not tried`);
  const less = [...gone('the kind of page', recorded.sidslag, now.sidslag), ...gone('the language', recorded.sprak, now.sprak)];
  const whole = less.length === 0; // otherwise every count is lower for it
  found.push(...less);
  for (const before of recorded.kontroll) {
    const after = now.kontroll.find(({ slag }) => slag === before.slag);
    if (!after) {
      found.push(`the kind of check "${before.slag}" is recorded and was not tried`);
      continue;
    }
    if (whole && before.sidslag > after.sidslag) found.push(`${before.slag}: ${after.sidslag} kinds of page, recorded are ${before.sidslag}`);
    if (before.fynd > after.fynd) found.push(`${before.slag}: ${before.fynd} findings are recorded that are no longer there`);
  }
  return found;
}

/** What went wrong in the checks themselves. */
export function troubles({ broken, kontroll }) {
  return [
    ...broken.map((one) => `${one.check} could not be carried out on ${one.url}: ${one.broken}`),
    ...kontroll.filter(({ fynd }) => fynd > 0).map(({ slag, fynd }) => `${slag}: ${fynd} findings remain`),
  ];
}
