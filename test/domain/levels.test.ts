import { describe, expect, test } from 'vitest';
import { checklistFor } from '../../lambdas/domain/checklist.ts';
import type { Command } from '../../lambdas/domain/commands.ts';
import type { Congress } from '../../lambdas/domain/congress.ts';
import type { Context } from '../../lambdas/domain/decide/ruling.ts';
import { decide } from '../../lambdas/domain/decide.ts';
import { type Below, gateWarning, levelBelow } from '../../lambdas/domain/gate.ts';
import { approve, rulingOf, submit } from '../fixtures/commands-in-words.ts';
import { congressAfter, obey, recorded, sampleContext, TODAY, upTo } from '../fixtures/congress-after.ts';
import { sampleTerm, setting } from '../fixtures/small-term.ts';
import { sampleUnion, sampleUpper } from '../fixtures/small-tree.ts';

const BODY = { id: 'u-confederation', name: 'The confederation' };
const TERM = sampleTerm({
  levels: [
    ...sampleTerm().levels,
    {
      level: 'province',
      finishBy: { day: '2023-10-31', inclusive: true, wording: 'by' },
      ruledBy: BODY,
    },
  ],
});
const PROVINCE = sampleUnion({
  id: 'u-province',
  level: 'province',
  kind: 'province',
  above: [],
  stays: [],
  members: 0,
});

const upper = (below?: Below): Context =>
  sampleContext(TODAY, { union: sampleUpper({ members: 0 }), ...(below && { below }) });
const province = (below?: Below): Context =>
  sampleContext(TODAY, { union: PROVINCE, term: TERM, ...(below && { below }) });

/** The papers of a large union, which are those of a union above the grassroots. */
const filing = (context: Context, ...stages: Parameters<typeof checklistFor>[2]): Command => ({
  ...submit(stages, TODAY),
  papers: checklistFor(context.term, context.union, stages).map(({ code }) => ({
    code,
    documents: ['d-checked'],
  })),
});

const record = (stage: 'plan' | 'personnel' | 'approval' | 'held', on = TODAY): Command => ({
  type: 'record-ruling',
  judged: { stage, round: 1 },
  document: { documentNo: '12/QĐ', on, signer: 'Its president' },
});

describe('a union above the grassroots', () => {
  test('files stage by stage and elects a committee, although the register keeps no members of it', () => {
    const context = upper();
    const congress = congressAfter([], context);
    expect(congress).toMatchObject({ level: 'upper', parent: 'u-province', bundled: false });
    const small = checklistFor(context.term, sampleUnion({ members: 5 }), ['approval']);
    const large = checklistFor(context.term, sampleUnion({ members: 500 }), ['approval']);
    expect(checklistFor(context.term, context.union, ['approval'])).toEqual(large);
    expect(large).not.toEqual(small);
  });

  test('is asked for the papers of its level only', () => {
    const [paper] = TERM.papers;
    if (!paper) throw new Error('the term has papers');
    const papers = [
      { ...paper, code: 'ALL' },
      { ...paper, code: 'UPPER', levels: ['upper' as const, 'province' as const] },
      { ...paper, code: 'GRASSROOTS', levels: ['grassroots' as const] },
    ];
    const codes = (union: Parameters<typeof checklistFor>[1]) =>
      checklistFor({ ...TERM, papers }, union, ['plan']).map(({ code }) => code);
    expect(codes(sampleUnion())).toEqual(['ALL', 'GRASSROOTS']);
    expect(codes(sampleUpper())).toEqual(['ALL', 'UPPER']);
    expect(codes(PROVINCE)).toEqual(['ALL', 'UPPER']);
  });
});

describe('before the unions below have finished', () => {
  const HALF: Below = { held: 5, obliged: 10 };

  test.each([
    [100, { held: 9, obliged: 10 }, true],
    [100, { held: 10, obliged: 10 }, false],
    [90, { held: 9, obliged: 10 }, false],
    [90, { held: 899, obliged: 1000 }, true],
    [0, { held: 0, obliged: 10 }, false],
    [100, { held: 0, obliged: 0 }, false],
  ])('at a threshold of %i%%, %o warns: %s', (value, below, isWarned) => {
    const warning = gateWarning({ gate: setting(value, 'percent') }, below);
    expect(warning).toEqual(isWarned ? below : undefined);
  });

  test('nothing warns of what is not known', () => {
    expect(gateWarning(TERM, undefined)).toBeUndefined();
  });

  test('a date is registered, and the warning with it', () => {
    const command = { type: 'register-date', date: '2023-06-15' } as const;
    const context = upper(HALF);
    const [event] = recorded(decide(congressAfter([], context), command, context));
    expect(event).toMatchObject({ type: 'date-registered', date: '2023-06-15', warned: HALF });
    const done = upper({ held: 10, obliged: 10 });
    const [unwarned] = recorded(decide(congressAfter([], done), command, done));
    expect(unwarned).not.toHaveProperty('warned');
  });

  test('the congress is approved, and the warning recorded with that alone', () => {
    const context = upper(HALF);
    let congress = congressAfter([], context);
    for (const stage of ['plan', 'personnel', 'approval'] as const) {
      congress = obey(congress, filing(context, stage), context);
      const [event] = recorded(decide(congress, approve(stage, 1, TODAY), context));
      expect(event?.type).toBe('approved');
      if (stage === 'approval') expect(event).toMatchObject({ warned: HALF, ruling: rulingOf(TODAY) });
      else expect(event).not.toHaveProperty('warned');
      congress = obey(congress, approve(stage, 1, TODAY), context);
    }
    expect(congress.stages.approval.side).toBe('approved');
  });

  test('each level waits for the one below it', () => {
    expect((['grassroots', 'upper', 'province'] as const).map(levelBelow)).toEqual([
      undefined,
      'grassroots',
      'upper',
    ]);
  });
});

describe('the highest union', () => {
  const filed = (): { congress: Congress; context: Context } => {
    const context = province({ held: 3, obliged: 11 });
    let congress = congressAfter([], context);
    for (const stage of ['plan', 'personnel'] as const) {
      congress = obey(congress, filing(context, stage), context);
      congress = obey(congress, record(stage), context);
    }
    return { congress: obey(congress, filing(context, 'approval'), context), context };
  };

  test('comes into a term that names the body above it, under that body', () => {
    const congress = congressAfter([], province());
    expect(congress.parent).toBe(BODY.id);
    expect(congress.spans).toEqual([
      { from: TERM.countsFrom, parent: BODY.id, owes: 'congress', members: 0 },
    ]);
  });

  test('records the document of that body, which nobody here gave', () => {
    const { congress, context } = filed();
    const [event] = recorded(decide(congress, record('approval'), context));
    expect(event).toEqual({
      type: 'approved',
      on: TODAY,
      versions: [{ stage: 'approval', round: 1 }],
      outside: { body: BODY.name, documentNo: '12/QĐ', on: TODAY, signer: 'Its president' },
      warned: { held: 3, obliged: 11 },
    });
    expect(obey(congress, record('approval'), context).stages.approval.side).toBe('approved');
  });

  test('records no document of a day to come, and none twice', () => {
    const { congress, context } = filed();
    expect(decide(congress, record('approval', '2023-03-16'), context)).toMatchObject({
      refusal: { code: 'future-day', field: 'document.on' },
    });
    const approved = obey(congress, record('approval'), context);
    expect(decide(approved, record('approval'), context)).toMatchObject({ kind: 'stale' });
  });

  test('is the only one of which documents are recorded in place of rulings', () => {
    const context = sampleContext(TODAY, { term: TERM });
    const congress = congressAfter([...upTo('plan'), submit(['plan'], TODAY)], context);
    expect(decide(congress, record('plan'), context)).toMatchObject({ refusal: { code: 'ruled-on-here' } });
  });
});
