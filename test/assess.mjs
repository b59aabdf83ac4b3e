// Writes what the tests of the site tried and found to data/provning.toml, or
// holds it against what that file says:
//
//   node assess.mjs write FOLDER FILE DATE [failed]
//   node assess.mjs compare FOLDER FILE
//
// FOLDER is the one that KUNDVAL_RECORD named while the tests ran, and "failed"
// says that they did not pass.

import { readFileSync, writeFileSync } from 'node:fs';
import { parse } from 'smol-toml';
import { addUp, differences, readRecords, toTOML, troubles } from './lib/assessment.mjs';

const [job, folder, file, date, failed] = process.argv.slice(2);
const now = addUp(readRecords(folder));

if (job === 'write') {
  const remain = troubles(now);
  if (now.kontroll.length === 0 || now.broken.length > 0 || failed && remain.length === 0) {
    fail(['not every check was carried out, so nothing is recorded', ...remain], 'mend what the tests say first');
  } else {
    writeFileSync(file, toTOML(date, now));
    console.log(`${file}: ${now.sidor} pages of ${now.sidslag.length} kinds in ${now.sprak.length} languages, ${now.kontroll.length} kinds of check`);
    if (remain.length > 0) fail(remain, 'the statement says so now; mend them, and record anew');
  }
} else {
  const found = differences(parse(readFileSync(file, 'utf8')), now);
  if (found.length > 0) {
    fail(found, 'the accessibility statement says otherwise: run "make assess" if that is as it should be, or mend what is missing');
  }
}

function fail(lines, hint) {
  for (const line of lines) console.error(line);
  console.error(`hint: ${hint}`);
  process.exitCode = 1;
}
