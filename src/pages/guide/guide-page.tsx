import './guide.css';
import { type DocumentFormat, documentFormats, exportDocument } from '../../core/guide-document/export.ts';
import { Button } from '../../ui/button.tsx';
import { ChoiceField } from '../../ui/field.tsx';
import { languageOnScreen, t } from '../../ui/words.ts';
import { Contents } from './contents.tsx';
import { Editing } from './editing.tsx';
import { ReadCard } from './read-card.tsx';
import { Reading } from './reading.tsx';
import { ruleName } from './rule-names.ts';
import * as state from './state.ts';

/** The guide as people read it: a document first, on whose clauses the rules hang. */
export function GuidePage() {
  const { brand, brands, text, edited } = state;
  const name = brand.value?.guide.brand.name ?? '';
  return (
    <div class="guide-page">
      <header>
        <img src="/assets/icons/guidepost-32.png" alt="" />
        <h1>{t('guideOf', { brand: name })}</h1>
        {brands.value.length > 1 && !edited.value && (
          <ChoiceField
            label={t('settingsBrand')}
            value={brand.value?.id ?? ''}
            choices={brands.value.map(({ id, guide }) => ({ value: id, label: guide.brand.name }))}
            onChange={(id) => void state.chooseBrand(id)}
          />
        )}
        {text.value && !edited.value && <Actions />}
      </header>
      {!text.value && !edited.value && <Empty />}
      {edited.value && brand.value && <Editing guide={brand.value.guide} document={edited.value.document} canUndo={edited.value.before.length > 0} />}
      {text.value && brand.value && !edited.value && (
        <div class="guide-split">
          <Contents document={text.value} />
          <main>
            <p class="as-of soft small">{asOf()}</p>
            <ReadCard />
            <Reading brandId={brand.value.id} guide={brand.value.guide} document={text.value} />
          </main>
        </div>
      )}
    </div>
  );
}

function Actions() {
  return (
    <p class="actions">
      <Button label={t('guideEdit')} icon="edit" small onPress={state.edit} />
      <Button label={t('guidePrint')} icon="log" small onPress={() => window.print()} />
      {documentFormats.map((format) => (
        <Button key={format} label={t(`guideExport_${format}`)} icon="download" small onPress={() => download(format)} />
      ))}
    </p>
  );
}

function Empty() {
  return (
    <main class="guide-empty">
      <h2>{t('guideEmpty')}</h2>
      <p>{t('guideEmptyAbout')}</p>
      <p class="actions">
        <Button label={t('guideTakeStarter')} look="primary" onPress={() => void state.takeStarter()} />
        <Button label={t('guideFromNothing')} icon="edit" onPress={state.edit} />
      </p>
    </main>
  );
}

function asOf(): string {
  const at = state.brand.value?.updatedAt ?? 0;
  return t('guideAsOf', { date: new Intl.DateTimeFormat(languageOnScreen(), { dateStyle: 'long' }).format(at) });
}

const files: Readonly<Record<DocumentFormat, { readonly ending: string; readonly type: string }>> = {
  markdown: { ending: 'md', type: 'text/markdown' },
  html: { ending: 'html', type: 'text/html' },
};

function download(format: DocumentFormat): void {
  const guide = state.brand.value?.guide;
  if (!guide?.document) return;
  const written = exportDocument({ ...guide, document: guide.document }, format, {
    language: languageOnScreen(),
    title: t('guideOf', { brand: guide.brand.name }),
    asOf: asOf(),
    checked: t('guideChecked'),
    nameOf: (rule) => ruleName(guide, rule),
  });
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([written], { type: files[format].type }));
  link.download = `guide.${files[format].ending}`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}
