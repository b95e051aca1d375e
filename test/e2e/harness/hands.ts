/** One page of ours as its user sees it: words, not selectors. */
import { mkdirSync } from 'node:fs';
import type { Page } from 'puppeteer-core';
import en from '#assets/_locales/en/messages.json' with { type: 'json' };
import ru from '#assets/_locales/ru/messages.json' with { type: 'json' };
import { until } from './wait.ts';

const pictures = 'shots/crisis';
mkdirSync(pictures, { recursive: true });

type Language = 'en' | 'ru';
const messages: Record<Language, Record<string, { message: string }>> = { en, ru };

export function hands(page: Page, language: Language, browser: string) {
  const t = (key: string, values: Record<string, string> = {}): string =>
    (messages[language][key]?.message ?? key).replace(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole);
  // biome-ignore lint/performance/useDomNodeTextContent: what is shown, without what is folded away
  const text = (): Promise<string> => page.evaluate(() => document.body.innerText);
  return {
    t,
    text,
    untilText: (wanted: string) => until(`"${wanted}" on the page`, text, (all) => all.includes(wanted)),
    press: async (label: string): Promise<void> => {
      await until(
        `a button "${label}"`,
        () =>
          page.evaluate((wanted) => {
            const named = (each: Element): string => each.getAttribute('aria-label') ?? each.textContent?.trim() ?? '';
            const button = [...document.querySelectorAll<HTMLButtonElement>('button, summary')].find(
              (each) => (named(each) === wanted || named(each).replace(/^\d+/, '') === wanted) && !(each as HTMLButtonElement).disabled,
            );
            button?.click();
            return button !== undefined;
          }, label),
        Boolean,
      );
    },
    write: async (label: string, value: string): Promise<void> => {
      await until(
        `a field "${label}"`,
        () =>
          page.evaluate(
            (wanted, typed) => {
              const fields = [...document.querySelectorAll<HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement>('input, textarea, select')];
              const field = fields.find((each) => (each.getAttribute('aria-label') ?? each.labels?.[0]?.textContent?.trim()) === wanted);
              if (!field) return false;
              const option = field instanceof HTMLSelectElement ? [...field.options].find((each) => each.textContent === typed) : undefined;
              field.value = option?.value ?? typed;
              field.dispatchEvent(new Event(field instanceof HTMLSelectElement ? 'change' : 'input', { bubbles: true }));
              return true;
            },
            label,
            value,
          ),
        Boolean,
      );
    },
    picture: async (name: string): Promise<void> => {
      await page.screenshot({ path: `${pictures}/${name}-${language}-${browser}.png` as `${string}.png`, fullPage: true });
    },
  };
}
