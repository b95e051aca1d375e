import { useState } from 'preact/hooks';
import type { CrisisLevel } from '../../core/context.ts';
import { Button } from '../../ui/button.tsx';
import { LinesField } from '../../ui/field.tsx';
import { Notice } from '../../ui/notice.tsx';
import { t } from '../../ui/words.ts';
import { change, crisis, setLevel, shown } from './state.ts';
import { Step } from './step.tsx';

/** What the guard does now, what must be stopped by hand, which words are dangerous. */
export function LevelStep() {
  const { level } = shown.value;
  const [words, setWords] = useState((crisis.value?.sensitiveWords ?? []).join('\n'));
  const [topics, setTopics] = useState((crisis.value?.silentTopics ?? []).join('\n'));
  const keep = (): void => void change((before) => ({ ...before, sensitiveWords: listIn(words), silentTopics: listIn(topics) }));
  const isChanged = words !== (crisis.value?.sensitiveWords ?? []).join('\n') || topics !== (crisis.value?.silentTopics ?? []).join('\n');
  return (
    <Step name="level">
      <Notice level={level > 1 ? 'hold' : 'warn'}>
        <p class="title">{t(`crisisLevel_${level}`)}</p>
        <p>{t(`crisisDoes_${level}`)}</p>
      </Notice>
      {level > 0 && level < 3 && (
        <div>
          <Button
            label={t('situationRaise', { level: t(`crisisLevel_${level + 1}`) })}
            look="danger"
            small
            onPress={() => void setLevel((level + 1) as CrisisLevel, '')}
          />
        </div>
      )}
      <div>
        <h3>{t('crisisByHand')}</h3>
        <p class="soft">{t('crisisByHandAbout')}</p>
      </div>
      <div class="pair">
        <LinesField label={t('crisisSensitive')} hint={t('crisisSensitiveHint')} rows={4} value={words} onChange={setWords} />
        <LinesField label={t('planTopics')} hint={t('planTopicsHint')} rows={4} value={topics} onChange={setTopics} />
      </div>
      {isChanged && (
        <div>
          <Button label={t('save')} onPress={keep} />
        </div>
      )}
    </Step>
  );
}

function listIn(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);
}
