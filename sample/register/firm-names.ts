import type { Dice } from './dice.ts';

const FORMS = ['Công ty TNHH', 'Công ty TNHH', 'Công ty Cổ phần', 'Doanh nghiệp tư nhân', 'Hợp tác xã'];
const TRADES = [
  'Xây dựng',
  'Thương mại',
  'Vận tải',
  'Chế biến chè',
  'Nông lâm sản',
  'Vật liệu xây dựng',
  'Dịch vụ',
  'Cơ khí',
];
const FIRST = ['Mây', 'Suối', 'Nắng', 'Gió', 'Đá', 'Sương', 'Thác', 'Trăng', 'Đồi', 'Lúa'];
const SECOND = ['Biếc', 'Bạc', 'Ngàn', 'Hồng', 'Xa', 'Tím', 'Thẳm', 'Lành', 'Sớm', 'Trong'];

const taken = new WeakMap<Dice, Set<string>>();

/** An invented name of a firm, never the same twice from the same dice. No such firm is meant. */
export function firmName(dice: Dice): string {
  const used = taken.get(dice) ?? new Set<string>();
  taken.set(dice, used);
  for (;;) {
    const own = `${dice.pick(FIRST)} ${dice.pick(SECOND)}`;
    if (used.has(own)) continue;
    used.add(own);
    return `${dice.pick(FORMS)} ${dice.pick(TRADES)} ${own}`;
  }
}
