import { leaverList } from '../../core/security/leaver.ts';
import { networks } from '../../networks.ts';
import { BrandSectionOf } from './brand-sections.tsx';
import { CrisisSection } from './crisis/section.tsx';
import * as crisis from './crisis/state.ts';
import { DataSection } from './data/section.tsx';
import * as data from './data/state.ts';
import { GrammarCard } from './grammar-card.tsx';
import * as grammar from './grammar-state.ts';
import { HealthSection } from './health-section.tsx';
import * as health from './health-state.ts';
import { HeldSection } from './held-section.tsx';
import * as held from './held-state.ts';
import { LanguageSection } from './language-section.tsx';
import { LogProofCard } from './log/proof-card.tsx';
import { LogSection } from './log/section.tsx';
import * as record from './log/state.ts';
import * as access from './networks/access-state.ts';
import { NetworksCard } from './networks/card.tsx';
import { NetworkPackCard } from './networks/pack-card.tsx';
import * as networkPack from './networks/pack-state.ts';
import { SitesSection } from './networks/sites-section.tsx';
import { TaughtCard } from './networks/taught-card.tsx';
import { Pinned } from './pinned.tsx';
import { RepliesTransfer } from './replies/transfer.tsx';
import { applyReplies, choose, chooseForAll, dropReplies, exportReplyFile, readReplyFiles, replyTransfer, takeFiles } from './replies/transfer-state.ts';
import { ReviewSection } from './review/section.tsx';
import * as review from './review/state.ts';
import type { Section } from './section-names.ts';
import { SecuritySection } from './security/section.tsx';
import * as security from './security/state.ts';
import * as state from './state.ts';
import * as taught from './taught-state.ts';
import * as teamRoot from './team/root-state.ts';
import * as teamSaid from './team/said.ts';
import { TeamSection } from './team/section.tsx';
import * as team from './team/state.ts';
import { TransferSection } from './transfer-section.tsx';
import { addProposed, dropProposed, exportFile, exportList, goBack, proposal, report } from './transfer-state.ts';

/** Joins each section with what it shows and what it may change. */
export function SectionOf({ section }: { readonly section: Section }) {
  const brand = state.brand.value;
  switch (section) {
    case 'sites':
      return (
        <SitesSection
          sites={access.ownSites.value}
          closed={state.closedSites.value}
          enterSends={state.settings.value.enterSends}
          originOf={state.originOf}
          onAllow={(origin) => void state.allowSite(origin)}
          onRemove={(origin) => void state.removeSite(origin)}
          onForgetEnter={(host) => void state.forgetEnterSends(host)}
        >
          <TaughtCard
            pages={taught.taught.value}
            seen={taught.seen.value}
            closed={taught.closed.value}
            removed={taught.removed.value}
            said={taught.said.value}
            onShown={taught.followTaught}
            onRename={(host, name) => void taught.rename(host, name)}
            onDrop={(page) => void taught.drop(page)}
            onUndo={() => void taught.undo()}
            onAllow={(host) => void taught.allowHost(host)}
            onExport={taught.exportTaught}
            onImport={(file) => void taught.importTaught(file)}
          />
          <NetworksCard
            networks={access.accesses.value}
            asked={access.asked.value}
            onShown={access.followAccess}
            onAllow={(network) => void access.allowNetwork(network)}
            onClose={(network) => void access.closeNetwork(network)}
          />
        </SitesSection>
      );
    case 'health':
      return (
        <HealthSection
          days={health.days.value}
          networks={networks}
          doubts={networkPack.pack.value?.disabled ?? {}}
          isCopied={health.isCopied.value}
          onShown={health.follow}
          onCopy={() => void health.copyReport()}
        >
          <NetworkPackCard
            source={networkPack.source.value}
            pack={networkPack.pack.value}
            keyPrint={networkPack.keyPrint.value}
            isAsking={networkPack.isAsking.value}
            isRefused={networkPack.isRefused.value}
            onShown={networkPack.followPack}
            onSwitchOn={(url, key) => void networkPack.switchOn(url, key)}
            onSwitchOff={() => void networkPack.switchOff()}
            onCheck={() => void networkPack.check()}
          />
        </HealthSection>
      );
    case 'crisis':
      return (
        brand && (
          <CrisisSection
            key={brand.id}
            plan={crisis.plan.value}
            ready={crisis.ready.value}
            crisis={state.brandCrisis.value}
            today={crisis.todayOf(brand.guide.brand.timeZone)}
            crises={crisis.crises.value}
            fileSaid={crisis.fileSaid.value}
            onShown={crisis.followPlan}
            onChange={(part) => void crisis.changePlan(part)}
            onTemplate={() => void crisis.makeFromTemplate()}
            onMourning={() => void crisis.startMourning()}
            onOpen={() => void crisis.openCrisisPage()}
            onExport={(phrase) => void crisis.exportPlan(phrase)}
            onImport={(file, phrase) => void crisis.importPlan(file, phrase)}
            onPhrase={(phrase) => void crisis.openWaiting(phrase)}
          />
        )
      );
    case 'team':
      return (
        <TeamSection
          views={team.views.value}
          own={team.own.value}
          now={team.now.value}
          isBusy={team.isBusy.value}
          said={teamSaid.said.value}
          clashes={team.clashes.value}
          brand={team.foundable.value}
          onShown={team.followTeams}
          readCode={team.invitationIn}
          onJoin={(invitation) => void team.join(invitation)}
          onFound={(asked) => void team.found(asked)}
          onLook={() => void team.lookNow()}
          onAllow={(each) => void team.allowHost(each)}
          onAgree={(each) => void team.agree(each)}
          policy={{ root: team.policyRoot.value, organization: state.organization.value }}
          onFolder={(id, folder) => void team.setFolder(id, folder)}
          onServer={(id, server) => void team.setServer(id, server)}
          onDropUnsent={(id, record) => void team.dropUnsentRecord(id, record)}
          onSendAgain={(each, record) => void team.sendOnceMore(each, record)}
          onSendLevel={(id, how) => void team.sendLevel(id, how)}
          onSendGuide={(id, words) => void team.sendGuide(id, words)}
          onSettle={(settle) => void team.settleClashes(settle)}
          onDropClashes={team.dropClashes}
          onSave={teamSaid.saveAgain}
          onAddMember={team.addMember}
          onMembers={(id, change) => void team.changeMembers(id, change)}
          rootFile={teamRoot.rootFile.value}
          onRootFile={(file) => void teamRoot.readRootFile(file)}
          onBeRoot={() => void teamRoot.beRoot()}
          onAddMe={(id, name) => void teamRoot.addMe(id, name)}
          onRenewKey={(each) => void team.renewKey(each)}
          onLeave={(each, keeps) => void team.leave(each, keeps)}
        />
      );
    case 'security':
      return (
        <SecuritySection
          key={brand?.id}
          accounts={security.accounts.value}
          people={security.people.value}
          leavers={security.leavers.value}
          prints={security.prints.value}
          age={security.age.value}
          isCaring={state.settings.value.passwordCare === true}
          isEverywhere={security.isEverywhere.value}
          awayMinutes={state.settings.value.awayMinutes ?? 0}
          pinnedBy={state.pinnedBy}
          onShown={security.followSecurity}
          onCard={(account, change) => void security.changeCard(account, change)}
          listFor={(person) => leaverList(person, security.accounts.value)}
          onLeave={(person) => void security.startLeaving(person)}
          onStep={({ id }, step, isDone) => void security.markStep(id, step, isDone)}
          onEndLeaving={({ id }) => void security.dropLeaver(id)}
          onCare={(isOn) => void security.setPasswordCare(isOn)}
          onForget={() => void security.forgetPasswords()}
          onEverywhere={() => void security.allowEverywhere()}
          onAway={(minutes) => void security.setAway(minutes)}
          strengthOf={security.strengthOfNew}
        />
      );
    case 'transfer':
      return (
        <TransferSection
          brand={brand?.guide.brand.name ?? ''}
          report={report.value}
          proposal={proposal.value}
          onImport={(files) => void takeFiles(files)}
          onAdd={() => void addProposed()}
          onCancel={dropProposed}
          onExport={(kind) => void exportFile(kind)}
          onExportList={(format) => void exportList(format)}
          onReturn={(backup) => void goBack(backup)}
        >
          <RepliesTransfer
            brand={brand?.guide.brand.name ?? ''}
            transfer={replyTransfer.value}
            onFiles={(files) => void readReplyFiles(files)}
            onChoose={choose}
            onChooseForAll={chooseForAll}
            onApply={() => void applyReplies()}
            onClose={dropReplies}
            onExport={(format) => void exportReplyFile(format)}
            onReturn={(backup) => void goBack(backup)}
          />
        </TransferSection>
      );
    case 'data':
      return (
        <DataSection
          sizes={data.sizes.value}
          backups={state.backups.value}
          report={report.value}
          isReadOnly={state.isLibraryNewer.value}
          isErased={data.isErased.value}
          eraseFailure={data.eraseFailure.value}
          onShown={data.followSizes}
          onSave={() => void exportFile('backup')}
          onRestore={(files) => void takeFiles(files)}
          onReturn={(backup) => void goBack(backup)}
          onSaveKept={(backup) => void data.saveKept(backup)}
          onErase={() => void data.eraseAll()}
        />
      );
    case 'log':
      return (
        <LogSection entries={state.log.value} spans={record.spans.value} brandName={record.brandName}>
          <LogProofCard
            proof={record.proof.value}
            keyPrint={record.keyPrint.value}
            onShown={record.verifyNow}
            onExport={(format) => void record.exportLog(format)}
            onErase={(reason) => void record.erase(reason)}
          />
        </LogSection>
      );
    case 'held':
      return (
        <HeldSection
          isKeeping={state.settings.value.keepHeld === true}
          pinnedBy={state.pinnedBy('keepHeld')}
          drafts={held.held.value}
          brandName={record.brandName}
          isCopyRefused={held.isCopyRefused.value}
          onShown={held.followHeld}
          onChoose={(keep) => void held.choose(keep)}
          recheck={held.recheck}
          onRelease={(draft, text) => void held.release(draft, text)}
          onErase={({ id }) => void held.erase(id)}
        />
      );
    case 'review':
      return (
        <ReviewSection
          spans={record.spans.value}
          reviews={review.reviews.value}
          brandName={record.brandName}
          linesOf={review.linesOf}
          onShown={review.followReviews}
          onSave={(span, said) => void review.saveReview(span, said)}
          onExport={review.exportReview}
          onMakeRule={(phrase, why) => state.makeRule({ phrase, why })}
        />
      );
    case 'language':
      return (
        <LanguageSection
          language={state.settings.value.language}
          pinnedBy={state.pinnedBy('language')}
          onChoose={(language) => void state.setLanguage(language)}
        >
          <Pinned by={state.pinnedBy('grammar')}>
            <GrammarCard
              server={state.settings.value.grammar ?? null}
              said={grammar.said.value}
              onShown={grammar.lookForTrouble}
              onSwitchOn={(address) => void grammar.switchOn(address)}
              onSwitchOff={() => void grammar.switchOff()}
              onTest={() => void grammar.test()}
            />
          </Pinned>
        </LanguageSection>
      );
    default:
      return brand && <BrandSectionOf section={section} brand={brand} />;
  }
}
