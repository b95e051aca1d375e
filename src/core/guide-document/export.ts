/** The guide's text as files for people: Markdown, and a page of HTML that stands alone and prints well. */
import type { Guide, GuideDocument } from '../guide.ts';
import type { Language } from '../words.ts';
import { clausesIn } from './document.ts';

export const documentFormats = ['markdown', 'html'] as const;
export type DocumentFormat = (typeof documentFormats)[number];

/** What a file says beside the guide's own text. */
export interface DocumentWords {
  readonly language: Language;
  readonly title: string;
  /** Under the title: as of when. */
  readonly asOf: string;
  /** In front of the rules of a clause. */
  readonly checked: string;
  /** What a rule or pack demands, in a few words; '' for one that is not there. */
  readonly nameOf: (rule: string) => string;
}

/** The text of a file. */
export function exportDocument(guide: Guide & { readonly document: GuideDocument }, format: DocumentFormat, words: DocumentWords): string {
  return format === 'markdown' ? markdownOf(guide.document, words) : htmlOf(guide.document, words);
}

function markdownOf(document: GuideDocument, words: DocumentWords): string {
  const numbers = new Map(clausesIn(document).map(({ clause, number }) => [clause, number]));
  const parts = document.sections.map((section, at) => {
    const clauses = section.clauses.map((clause) => {
      const checked = checkedBy(clause.rules, words);
      return `**${numbers.get(clause)}** ${inMarkdown(clause.text)}${checked ? `\n\n> ${inMarkdown(checked)}` : ''}`;
    });
    return [`## ${at + 1}. ${inMarkdown(section.title)}`, ...(section.about ? [`_${inMarkdown(section.about)}_`] : []), ...clauses].join('\n\n');
  });
  return `${[`# ${inMarkdown(words.title)}`, inMarkdown(words.asOf), ...parts].join('\n\n')}\n`;
}

function htmlOf(document: GuideDocument, words: DocumentWords): string {
  const numbers = new Map(clausesIn(document).map(({ clause, number }) => [clause, number]));
  const parts = document.sections.map((section, at) => {
    const clauses = section.clauses.map((clause) => {
      const checked = checkedBy(clause.rules, words);
      const number = numbers.get(clause) ?? '';
      return `<li id="${inHtml(clause.id)}"><b>${number}</b> <div><p>${inHtml(clause.text)}</p>${checked ? `<p class="checked">${inHtml(checked)}</p>` : ''}</div></li>`;
    });
    const about = section.about ? `<p class="about">${inHtml(section.about)}</p>` : '';
    return `<section><h2>${at + 1}. ${inHtml(section.title)}</h2>${about}<ol>${clauses.join('')}</ol></section>`;
  });
  return `<!doctype html>
<html lang="${words.language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${inHtml(words.title)}</title><style>${style}</style></head>
<body><h1>${inHtml(words.title)}</h1><p class="about">${inHtml(words.asOf)}</p>
${parts.join('\n')}
</body></html>
`;
}

const style =
  'body{max-width:44rem;margin:2rem auto;padding:0 1rem;font:16px/1.5 system-ui,sans-serif;color:#1b2430}h1{line-height:1.2}h2{margin-top:2rem}' +
  'ol{list-style:none;padding:0}li{display:flex;gap:.75rem;break-inside:avoid}li b{min-width:2.2rem}p{margin:0 0 .6rem}.about,.checked{color:#566170}.checked{font-size:.875rem}' +
  'section{break-inside:auto}h2{break-after:avoid}@media print{body{margin:0;font-size:11pt}}';

function checkedBy(rules: readonly string[], { checked, nameOf }: DocumentWords): string {
  const names = [...new Set(rules.map(nameOf))].filter((name) => name !== '');
  return names.length > 0 ? `${checked} ${names.join('; ')}` : '';
}

/** Signs that Markdown takes for its own, at the places where it does. */
function inMarkdown(text: string): string {
  return text
    .replace(/[\\`*_[\]<>#|]/g, (sign) => `\\${sign}`)
    .replace(/^(\s*)([-+]|\d+[.)])(\s)/gm, (_, space: string, mark: string, after: string) => `${space}${mark.slice(0, -1)}\\${mark.slice(-1)}${after}`);
}

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

function inHtml(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => entities[sign] ?? sign);
}
