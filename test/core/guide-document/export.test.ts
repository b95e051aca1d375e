import { describe, expect, test } from 'vitest';
import type { Guide, GuideDocument } from '#src/core/guide.ts';
import { documentFormats, exportDocument } from '#src/core/guide-document/export.ts';

const document: GuideDocument = {
  sections: [
    {
      id: 'voice',
      title: 'Voice & <tone>',
      about: 'How we sound',
      clauses: [{ id: 'a"b', text: '1. Never *shout* <b>here</b> & "there"', rules: ['shouting', 'gone'] }],
    },
  ],
};
const guide = { document } as unknown as Guide & { readonly document: GuideDocument };
const words = {
  language: 'en',
  title: 'Guide of Northwind',
  asOf: 'As of today',
  checked: 'Guidepost checks:',
  nameOf: (rule: string) => (rule === 'shouting' ? 'no capitals' : ''),
} as const;

test('Markdown says all of it, and takes no sign of the text for its own', () => {
  expect(exportDocument(guide, 'markdown', words)).toBe(
    [
      '# Guide of Northwind',
      'As of today',
      '## 1. Voice & \\<tone\\>',
      '_How we sound_',
      '**1.1** 1\\. Never \\*shout\\* \\<b\\>here\\</b\\> & "there"',
      '> Guidepost checks: no capitals\n',
    ].join('\n\n'),
  );
});

test('HTML says all of it, and runs nothing of the text', () => {
  const html = exportDocument(guide, 'html', words);
  expect(html).toContain('<h2>1. Voice &amp; &lt;tone&gt;</h2>');
  expect(html).toContain('<li id="a&quot;b"><b>1.1</b> <div><p>1. Never *shout* &lt;b&gt;here&lt;/b&gt; &amp; &quot;there&quot;</p>');
  expect(html).toContain('Guidepost checks: no capitals');
  expect(html).not.toMatch(/<b>here/);
});

describe.each(documentFormats)('%s', (format) => {
  test('a clause without rules says nothing of rules', () => {
    const bare = {
      document: { sections: [{ id: 's', title: 'S', about: '', clauses: [{ id: 'c', text: 'Be kind.', rules: [] }] }] },
    } as unknown as typeof guide;
    expect(exportDocument(bare, format, words)).not.toContain('Guidepost checks');
  });
});
