import type { SampleUnion } from './sample-union.ts';

/** Names as they stand in real lists: what is right, and how somebody typed it. */
const SLIPS: readonly (readonly [name: string, typed: string])[] = [
  ['CĐCS Trường Mầm non Bản Hon', 'CĐCS  Trường Mầm non Bản Hon'],
  ['CĐCS Phòng Tư pháp huyện Tân Uyên', 'CĐCS Phòng  Tư pháp huyện Tân Uyên'],
  ['CĐCS xã Pa Ủ', 'CĐCS xã Pa Ủ '],
  ['CĐCS xã Tủa Sín Chải', 'CĐCS xã Tủa Sín Chải'.normalize('NFD')],
  ['CĐCS Trường Mầm non Mường Cang', 'CĐCS Trường Mầm non Mường Cang'.normalize('NFD')],
  ['CĐCS thị trấn Than Uyên', 'CĐCS TTr. Than Uyên'],
  ['CĐCS Trường Mầm non Dào San', 'CĐCS Trường Mầm non Đào San'],
];

/** Types some names the way people do. Throws if one of them is not in the register. */
export function soilNames(register: readonly SampleUnion[]): void {
  for (const [name, typed] of SLIPS) {
    const union = register.find(candidate => candidate.name === name);
    if (!union) throw new Error(`no union called ${name}`);
    union.name = typed;
  }
}
