import type { ComponentChildren } from 'preact';

/** The frame of a section: its heading, one sentence, and what can be done at the top. */
export function SectionFrame(asked: {
  readonly title: string;
  readonly about?: string;
  readonly actions?: ComponentChildren;
  readonly isWide?: boolean;
  readonly children: ComponentChildren;
}) {
  return (
    <section class={asked.isWide ? 'section wide' : 'section'}>
      <header>
        <div>
          <h1>{asked.title}</h1>
          {asked.about && <p>{asked.about}</p>}
        </div>
        {asked.actions}
      </header>
      {asked.children}
    </section>
  );
}
