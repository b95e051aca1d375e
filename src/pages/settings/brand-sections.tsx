import { brandNamed } from '../../core/policy.ts';
import { setKeepingLast } from '../../platform/last-drafts.ts';
import { BrandSection } from './brand-section.tsx';
import { DrillSection } from './drill-section.tsx';
import * as drill from './drill-state.ts';
import { PackNews } from './packs/news.tsx';
import * as packNews from './packs/news-state.ts';
import { PacksSection } from './packs/section.tsx';
import { Pinned } from './pinned.tsx';
import { RepliesSection } from './replies/section.tsx';
import { RulesSection } from './rules/section.tsx';
import { SlashCard } from './slash-card.tsx';
import * as state from './state.ts';

/** The sections that show one brand: nothing of them makes sense without it. */
export function BrandSectionOf({
  section,
  brand,
}: {
  readonly section: 'drill' | 'rules' | 'packs' | 'brand' | 'replies';
  readonly brand: NonNullable<typeof state.brand.value>;
}) {
  if (section === 'rules') {
    return (
      <RulesSection
        key={brand.id}
        brandId={brand.id}
        isKeepingLast={state.settings.value.keepLast === true}
        onKeepLast={(on) => void setKeepingLast(on)}
        guide={brand.guide}
        around={state.aroundOfBrand.value}
        crisis={state.brandCrisis.value}
        onSave={(rule) => void state.saveRule(rule)}
        onDelete={(id) => void state.deleteRule(id)}
        asked={state.askedRule.value}
        onAsked={state.takeAskedRule}
        target={state.target.value}
        onLanded={state.landed}
      />
    );
  }
  if (section === 'drill') {
    const run = drill.run.value;
    return (
      <DrillSection
        key={brand.id}
        brand={brand.guide.brand.name}
        languages={drill.drillLanguages}
        run={run?.brandId === brand.id ? run : null}
        onStart={(language) => void drill.startDrill(brand, language)}
        onMakeRule={(phrase, caught) => state.makeRule({ phrase, caught, why: '' })}
      />
    );
  }
  if (section === 'packs') {
    return (
      <PacksSection
        key={brand.id}
        brandId={brand.id}
        guide={brand.guide}
        packs={state.packsNow.value}
        policy={state.policy.value}
        now={Date.now()}
        target={state.target.value}
        onChange={(change) => void state.editGuide(change)}
      >
        <PackNews
          news={state.packNews.value}
          changes={packNews.changes.value}
          onShown={() => packNews.follow(brand)}
          onAccept={(id) => void packNews.accept(id)}
        />
      </PacksSection>
    );
  }
  if (section === 'replies') {
    return (
      <RepliesSection key={brand.id} brandId={brand.id} target={state.target.value} onLanded={state.landed}>
        <Pinned by={state.pinnedBy('slash')}>
          <SlashCard on={state.settings.value.slash !== false} onChange={(on) => void state.setSlash(on)} />
        </Pinned>
      </RepliesSection>
    );
  }
  return (
    <BrandSection
      key={brand.id}
      brand={brand.guide.brand}
      isOnly={state.brands.value.length < 2}
      pinnedBy={brandNamed(state.policy.value, [brand]) === null ? null : state.organization.value}
      dictionary={brand.guide.dictionary}
      onSave={(changed, dictionary) => void state.editGuide((guide) => ({ ...guide, brand: changed, dictionary }))}
      onAdd={(guide) => void state.newBrand(guide)}
      onDelete={() => void state.dropBrand(brand.id)}
    />
  );
}
