import { mkdirSync, writeFileSync } from 'node:fs';
import { fillCongresses } from './register/congresses.ts';
import { Dice } from './register/dice.ts';
import { makeRegister } from './register/register.ts';
import { soilNames } from './register/unclean-names.ts';
import { UPPER_PLANS } from './register/upper-plans.ts';
import { plantFaults } from './workbook/plant-faults.ts';
import { sheetsOf } from './workbook/sheets.ts';
import { writeWorkbook } from './workbook/write-workbook.ts';

const SEED = 659;

/** The files of the sample by their path under `sample/`: the same bytes every time. */
export async function makeSample(): Promise<Readonly<Record<string, Buffer>>> {
  const dice = new Dice(SEED);
  const unions = makeRegister(UPPER_PLANS, dice);
  fillCongresses(UPPER_PLANS, unions, dice);
  soilNames(unions);
  const sheets = sheetsOf(UPPER_PLANS, unions);
  const faulty = plantFaults(sheets, unions);
  return {
    'lai-chau-2023/dai-hoi-cdcs-2023.xlsx': await writeWorkbook(sheets),
    'faulty/20-faults.xlsx': await writeWorkbook(faulty.sheets),
    'faulty/20-faults.json': Buffer.from(`${JSON.stringify(faulty.planted, null, 2)}\n`),
  };
}

if (import.meta.main) {
  for (const [path, bytes] of Object.entries(await makeSample())) {
    const file = new URL(path, import.meta.url);
    mkdirSync(new URL('.', file), { recursive: true });
    writeFileSync(file, bytes);
    console.log(`sample/${path}  ${bytes.length} bytes`);
  }
}
