import type { ReplyVariant } from '../../../core/guide.ts';
import { doubtfulSigns } from '../../../core/replies/tidy.ts';
import { Button } from '../../../ui/button.tsx';
import { Chips } from '../../../ui/chips.tsx';
import { ChoiceField, LinesField } from '../../../ui/field.tsx';
import { Icon } from '../../../ui/icon.tsx';
import { t } from '../../../ui/words.ts';
import { networkChoices } from '../networks/names.ts';

interface WordingAsked {
  readonly wording: ReplyVariant;
  /** The number of a further wording; absent for the reply's own. */
  readonly number?: number;
  readonly hint?: string;
  readonly error?: string | undefined;
  readonly onChange: (wording: ReplyVariant) => void;
}

/** One wording: its text, its language, its networks. */
export function WordingFields({ wording, number, hint, error, onChange }: WordingAsked) {
  const { body, lang, networks } = wording;
  const signs = doubtfulSigns(body);
  const named = (key: string): string => (number === undefined ? t(key) : t('settingsReplyOfWording', { what: t(key), number: String(number) }));
  const set = (part: Partial<ReplyVariant>): void => onChange({ body, lang, networks, ...part });
  return (
    <>
      <LinesField
        label={named('settingsReplyBody')}
        hint={hint}
        rows={number === undefined ? 7 : 4}
        value={body}
        error={error}
        onChange={(text) => set({ body: text })}
      />
      {signs.length > 0 && (
        <p class="doubtful">
          <Icon name="warn" size={16} />
          {t('settingsReplySigns', { signs: signs.map((sign) => (sign === '\t' ? t('settingsReplyTab') : sign)).join('  ') })}
        </p>
      )}
      <div class="of-wording">
        <ChoiceField
          label={named('settingsReplyLanguage')}
          value={lang}
          choices={[
            { value: '', label: t('language_any') },
            { value: 'ru', label: t('language_ru') },
            { value: 'en', label: t('language_en') },
            ...(['', 'ru', 'en'].includes(lang) ? [] : [{ value: lang, label: lang }]),
          ]}
          onChange={(chosen) => set({ lang: chosen })}
        />
        <details class="networks" open={networks.length > 0}>
          <summary>{networks.length > 0 ? named('settingsReplyNetworks') : t('settingsReplyAllNetworks')}</summary>
          <Chips
            label={named('settingsReplyNetworks')}
            hint={t('settingsReplyNetworksHint')}
            choices={networkChoices()}
            chosen={networks}
            onChange={(chosen) => set({ networks: chosen })}
          />
        </details>
      </div>
    </>
  );
}

/** Further wordings of a reply: for another language or network, or only so that the same words do not go out all day. */
export function MoreWordings({ variants, onChange }: { readonly variants: readonly ReplyVariant[]; readonly onChange: (variants: ReplyVariant[]) => void }) {
  const put = (at: number, wording: ReplyVariant): void => onChange(variants.map((each, place) => (place === at ? wording : each)));
  return (
    <section class="more-wordings" aria-label={t('settingsReplyWordings')}>
      {variants.map((variant, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: its place is all that tells a wording from the others while it is typed
        <fieldset class="one-wording" key={at}>
          <legend class="unseen">{t('settingsReplyWording', { number: String(at + 2) })}</legend>
          <WordingFields wording={variant} number={at + 2} onChange={(wording) => put(at, wording)} />
          <Button
            label={t('settingsReplyDropWording', { number: String(at + 2) })}
            icon="trash"
            look="quiet"
            small
            onPress={() => onChange(variants.filter((_, place) => place !== at))}
          />
        </fieldset>
      ))}
      <div>
        <Button label={t('settingsReplyAddWording')} icon="plus" small onPress={() => onChange([...variants, { body: '', lang: '', networks: [] }])} />
        <p class="hint">{t('settingsReplyWordingsHint')}</p>
      </div>
    </section>
  );
}
