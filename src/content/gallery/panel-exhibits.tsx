import { ApprovalFooter } from '../panel/approval.tsx';
import { Card } from '../panel/card.tsx';
import { Finding } from '../panel/finding.tsx';
import { panelSheet } from '../panel/sheet.ts';
import type { Port, View } from '../port.ts';
import { type Exhibit, inFlow } from './exhibit.tsx';
import { approving, quietPort } from './port.ts';
import { brandSample, findingSamples, speakerSample, viewSample } from './samples.ts';

const sheet = panelSheet + inFlow;
const askedFor: Partial<Exhibit> = { press: ['[data-action="ask-approval"]'] };
const { note, warn, hold, elsewhere, promotion, ownWord, away } = findingSamples;

/** The card at the box in each state, and its parts. */
export function panelExhibits(): readonly Exhibit[] {
  const held = (opens: NonNullable<View['held']>['opens'], why: NonNullable<View['held']>['why'] = 'verdict'): Partial<View> => ({
    state: 'hold',
    held: { opens, why },
  });
  const unlisted = speakerSample({ standing: 'stranger', kind: null, brand: '', color: null, name: '@olga.sokolova' });
  return [
    card('what is only noted, asked for', { state: 'clear', findings: [note()] }),
    card('a warning', { state: 'warn', findings: [warn()] }),
    card('will hold, some folded away', { state: 'hold', findings: [hold(), elsewhere(), warn(), note(), ownWord()] }),
    card('all findings', { state: 'hold', findings: [hold(), warn(), note(), ownWord()] }, { press: ['[data-action="more"]'] }),
    card('held, opens by a reason', { ...held('reason'), findings: [hold()] }),
    card('held in a crisis, the reason names who allowed it', { ...held('reason'), level: 2, findings: [hold()], asksToKeep: true }),
    card('held in a severe crisis', { ...held('reason'), level: 3, findings: [hold(), warn()] }),
    card('watched, opens by a fix alone', { ...held('fix'), level: 1, findings: [elsewhere()] }),
    card('opens when the level falls', { ...held('nothing'), level: 3, findings: [hold()] }),
    card('opens by approval', { ...held('approval'), level: 2, findings: [hold()] }),
    card('approval asked for', { ...held('approval'), level: 3, findings: [hold()] }, askedFor),
    card('approval asked for, several guides', { ...held('approval'), level: 2, findings: [hold()], brandNames: [brandSample(), 'Northwind'] }, askedFor),
    card('one of several approvals given', { ...held('approval'), level: 2, findings: [hold()], notice: { key: 'pageApprovedOne', tone: 'good' } }),
    card('approved for a while', { state: 'warn', findings: [warn()], approvedUntil: 1_774_000_000_000 }),
    card('not checked', { state: 'unchecked', held: { opens: 'reason', why: 'unchecked' }, isBroken: true }),
    card('not checked in a crisis', { state: 'unchecked', held: { opens: 'reason', why: 'unchecked-crisis' }, level: 2 }),
    card('a page of low confidence, several guides', {
      state: 'warn',
      findings: [warn()],
      isUnconfirmed: true,
      speaker: unlisted,
      brandNames: [brandSample(), 'Northwind'],
    }),
    card('a good notice', { state: 'warn', findings: [warn()], notice: { key: 'pagePressAgain', tone: 'good' } }),
    card('a bad notice', { state: 'warn', findings: [warn()], notice: { key: 'pageInsertFailed', tone: 'bad' } }),
    ...Object.entries({ note, warn, hold, elsewhere, promotion, ownWord, away }).map(([state, make]) =>
      part('Finding', state, (port) => <Finding finding={make()} index={0} port={port} />),
    ),
    part('ApprovalFooter', 'asked for, its picture shown', (port) => <ApprovalFooter level={2} brandNames={[brandSample()]} port={port} />, {
      press: ['[data-action="ask-approval"]', '[data-action="show-code"]'],
    }),
    part(
      'ApprovalFooter',
      'nobody to ask',
      (port) => <ApprovalFooter level={2} brandNames={[brandSample()]} port={{ ...port, approving: approving({ isAlone: true }) }} />,
      {
        press: ['[data-action="ask-approval"]'],
      },
    ),
    part('ApprovalFooter', 'the answer is of another text', (port) => <ApprovalFooter level={3} brandNames={[brandSample()]} port={port} />, {
      press: ['form', '[data-action="give-approval"]'],
    }),
  ];
}

function card(state: string, more: Partial<View>, rest: Partial<Exhibit> = {}): Exhibit {
  return { piece: 'Card', state, sheet, within: 'placed', draw: () => <Card view={viewSample(more)} port={quietPort()} />, ...rest };
}

/** A part of the card, in a card of its own width. */
function part(piece: string, state: string, draw: (port: Port) => preact.VNode, rest: Partial<Exhibit> = {}): Exhibit {
  return {
    piece,
    state,
    sheet,
    within: 'placed',
    draw: () => (
      <section class="card">
        <ol>{piece === 'Finding' ? draw(quietPort()) : null}</ol>
        {piece === 'Finding' ? null : draw(quietPort())}
      </section>
    ),
    ...rest,
  };
}
