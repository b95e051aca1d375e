/** axe in a page of ours: what it minds. */
import axe from 'axe-core/axe.min.js?raw';
import type { Page } from 'puppeteer-core';

interface Place {
  readonly html: string;
  readonly failureSummary: string;
  readonly element: Element;
}

interface Axe {
  run(options: object): Promise<{ violations: { id: string; nodes: Place[] }[]; passes: { id: string; nodes: Place[] }[] }>;
}

/** WCAG 2.2 asks for it; axe leaves it out unless told. */
const targets = { 'target-size': { enabled: true } };
/** Rules about a page as a whole: a piece of ours that stands in somebody else's page has the landmarks and the heading of theirs. */
const wholePage = { region: { enabled: false }, 'landmark-one-main': { enabled: false }, 'page-has-heading-one': { enabled: false } };

/** What axe finds wrong with a page, or (`isPiece`) with a piece of ours in a page; each with the first place. That it found nothing to look at is wrong too. */
export async function wrongs(page: Page, { isPiece = false } = {}): Promise<string[]> {
  await bring(page);
  return page.evaluate(
    async (rules) => {
      const { axe: tool } = window as unknown as { axe: Axe };
      const { violations, passes } = await tool.run({ rules });
      if (passes.length === 0) return ['axe had nothing to look at'];
      return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html} ${nodes[0]?.failureSummary}`);
    },
    { ...(isPiece ? wholePage : {}), ...targets },
  );
}

export interface ExhibitReport {
  readonly wrong: readonly string[];
  /** How many rules were satisfied by something in it. */
  readonly passes: number;
}

/** The same for the gallery, by exhibit: `piece, state`. */
export async function axeByExhibit(page: Page): Promise<Readonly<Record<string, ExhibitReport>>> {
  await bring(page);
  return page.evaluate(
    async (rules) => {
      const { axe: tool } = window as unknown as { axe: Axe };
      const { violations, passes } = await tool.run({ rules, elementRef: true });
      const nameOf = (element: Element): string => {
        let at: Element | null = element;
        while (at && !at.closest('.place')) at = (at.getRootNode() as ShadowRoot).host ?? null;
        const exhibit = at?.closest<HTMLElement>('.exhibit');
        return exhibit ? `${exhibit.dataset['piece']}, ${exhibit.dataset['exhibit']}` : '';
      };
      const names = [...document.querySelectorAll('.exhibit > .place')].map(nameOf);
      const reports = Object.fromEntries(['', ...names].map((name) => [name, { wrong: [] as string[], passes: 0 }]));
      for (const { id, nodes } of violations)
        for (const { element, html, failureSummary } of nodes) reports[nameOf(element)]?.wrong.push(`${id}: ${html} ${failureSummary}`);
      for (const { nodes } of passes) for (const name of new Set(nodes.map(({ element }) => nameOf(element)))) if (reports[name]) reports[name].passes += 1;
      return reports;
    },
    { ...wholePage, ...targets, 'landmark-unique': { enabled: false } }, // the same piece stands there many times
  );
}

async function bring(page: Page): Promise<void> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe);
}
