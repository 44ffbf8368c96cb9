import type { ComponentType } from 'preact'
import { lazy, Suspense } from 'preact/compat'
import { useEffect, useRef } from 'preact/hooks'
import { Redirect, Route, Switch, useLocation, useSearch } from 'wouter'
import { shell } from '../text/shell.ts'
import { useSendingArrivals } from './data/arrivals/use-sending.ts'
import { useKeptMentoring } from './data/kept-mentoring.ts'
import { useKeptRegency } from './data/kept-regency.ts'
import { useSendingOut } from './data/outbox/use-outbox.ts'
import { useReadyToRescue } from './data/rescue/use-ready.ts'
import { type Grant, useSession, useText } from './data/session.tsx'
import { Leaving } from './shell/leaving.tsx'
import { NewVersion } from './shell/new-version.tsx'
import { isServerPage } from './shell/server-pages.ts'
import { notHere, Shelter } from './shell/shelter.tsx'
import { Unreached } from './shell/unreached.tsx'
import { Opening } from './ui/opening.tsx'
import { Skeleton } from './ui/skeleton.tsx'
import { followLinks } from './ui/follow-links.ts'
import { ToastHost } from './ui/toast.tsx'

const page = <T extends Record<N, ComponentType>, N extends string>(load: () => Promise<T>, name: N) =>
  lazy(() =>
    load().then(
      module => ({ default: module[name] }),
      () => Promise.reject(notHere),
    ),
  )

const loadHome = () => import('./features/home/home.tsx')
// on a phone it is most likely what comes: fetched while the server is asked who is there
if (location.pathname === '/' && matchMedia('(max-width: 700px)').matches) loadHome().catch(() => undefined)

/** The chain from a need to a changed life, wherever somebody stands. */
const chainPage = page(() => import('./features/chain/chain.tsx'), 'ChainPage')

/** A practice to read and to take on, wherever somebody stands. */
const practicePage = page(() => import('./features/practices/practice.tsx'), 'PracticePage')

/** Pages anyone can open. */
const open = {
  '/masuk': page(() => import('./features/people/sign-in.tsx'), 'SignInPage'),
  '/masuk/lembaga': page(() => import('./features/people/provider-return.tsx'), 'ProviderReturnPage'),
  '/undangan': page(() => import('./features/people/enter-code.tsx'), 'EnterCodePage'),
  '/undangan/:token': page(() => import('./features/people/invitation.tsx'), 'InvitationPage'),
  '/undangan-rapat/:token': page(() => import('./features/guests/invitation.tsx'), 'MeetingInvitationPage'),
  '/janji/:token': page(() => import('./features/pledge-link/link-page.tsx'), 'PledgeLinkPage'),
  '/pulihkan/:token': page(() => import('./features/people/restore-access.tsx'), 'RestoreAccessPage'),
  '/bukti': page(() => import('./features/receipts/enter-proof.tsx'), 'EnterProofPage'),
  '/bukti/:proof': page(() => import('./features/receipts/proof.tsx'), 'ProofPage'),
  '/berhenti/:token': page(() => import('./features/people/stop-email.tsx'), 'StopEmailPage'),
  '/mulai': page(() => import('./features/people/first-run.tsx'), 'FirstRunPage'),
}
/** A booth is set up by its library, or by the office that keeps the meeting. */
const boothPages = {
  '/lapak/milik/baru': page(() => import('./features/booths/booth-pages.tsx'), 'NewBoothPage'),
  '/lapak/milik/:id/ubah': page(() => import('./features/booths/booth-pages.tsx'), 'ChangeBoothPage'),
}
/** Whoever receives tells what came, a library or an office. */
const receiving = {
  '/penyerahan/baru': page(() => import('./features/deliveries/receive.tsx'), 'ReceivePage'),
  '/penyerahan/kiriman/:seq': page(() => import('./features/deliveries/from-phone.tsx'), 'FromPhonePage'),
  '/penyerahan/:id': page(() => import('./features/deliveries/delivery.tsx'), 'DeliveryPage'),
  '/penyerahan/:id/konfirmasi': page(() => import('./features/deliveries/confirm.tsx'), 'ConfirmPage'),
}
/** Next steps are closed, and what a phone kept is mended, by a library and by its trainer. */
const mentoringAnywhere = {
  '/pendampingan/langkah/:id': page(() => import('./features/mentoring/my-forms.tsx'), 'CloseStepPage'),
  '/pendampingan/kiriman/:seq': page(() => import('./features/mentoring/from-phone.tsx'), 'FromPhonePage'),
}
/** The reading room, for whoever works in the programme. */
const learning = {
  '/belajar': page(() => import('./features/learning/modules.tsx'), 'ModulesPage'),
  '/belajar/baru': page(() => import('./features/learning/write.tsx'), 'WriteModulePage'),
  '/belajar/orang': page(() => import('./features/learning/people.tsx'), 'LearnersPage'),
  '/belajar/:id': page(() => import('./features/learning/module.tsx'), 'ModulePage'),
  '/belajar/:id/ubah': page(() => import('./features/learning/write.tsx'), 'ChangeModulePage'),
}
/** Practices that go from library to library, for everybody who is signed in but partners. */
const practiceUse = {
  '/praktik/disarankan': page(() => import('./features/advice/advised-page.tsx'), 'AdvisedPage'),
  '/praktik/:id/pakai': page(() => import('./features/adoptions/take-on.tsx'), 'TakeOnPage'),
  '/praktik/:id/silsilah': page(() => import('./features/adoptions/lineage-page.tsx'), 'LineagePage'),
  '/praktik/:id/hasil': page(() => import('./features/adoptions/comparison.tsx'), 'ComparisonPage'),
  '/adopsi/:id': page(() => import('./features/adoptions/adoption-page.tsx'), 'AdoptionPage'),
}
/** What people are asked after an activity, a meeting or of a service. */
const surveying = {
  '/survei/:id': page(() => import('./features/surveys/survey.tsx'), 'SurveyPage'),
  '/survei/:id/layar': page(() => import('./features/surveys/wall.tsx'), 'SurveyWallPage'),
}
/** The phone part: a library's manager, and the head of its village. */
const phone = {
  '/': page(loadHome, 'HomePage'),
  '/kegiatan': page(() => import('./features/activities/my-activities.tsx'), 'MyActivitiesPage'),
  '/kegiatan/baru': page(() => import('./features/activities/record.tsx'), 'RecordPage'),
  '/kegiatan/baru/cepat': page(() => import('./features/activities/record.tsx'), 'QuickPage'),
  '/kegiatan/kiriman/:seq': page(() => import('./features/activities/record.tsx'), 'RecordPage'),
  '/kegiatan/mitra': page(() => import('./features/activities/match-partners.tsx'), 'MatchPartnersPage'),
  '/kegiatan/:id': page(() => import('./features/activities/my-activity.tsx'), 'MyActivityPage'),
  '/kegiatan/:id/ubah': page(() => import('./features/activities/record.tsx'), 'RecordPage'),
  '/rencana': page(() => import('./features/plans/my-plan.tsx'), 'MyPlanPage'),
  '/rencana/baru': page(() => import('./features/plans/plan-pages.tsx'), 'NewItemPage'),
  '/rencana/cocokkan': page(() => import('./features/plans/match.tsx'), 'MatchPage'),
  '/rencana/:id': page(() => import('./features/plans/my-item.tsx'), 'MyItemPage'),
  '/rencana/:id/ubah': page(() => import('./features/plans/plan-pages.tsx'), 'ChangeItemPage'),
  '/laporan': page(() => import('./features/monthly-reports/my-reports.tsx'), 'MyReportsPage'),
  '/laporan/:month': page(() => import('./features/monthly-reports/report-form.tsx'), 'ReportFormPage'),
  '/laporan/:libraryId/:month/cetak': page(
    () => import('./features/monthly-reports/report-print.tsx'),
    'ReportPrintPage',
  ),
  '/angka': page(() => import('./features/indicators/my-numbers.tsx'), 'MyNumbersPage'),
  '/perpustakaan/:id': page(() => import('./features/libraries/library.tsx'), 'LibraryPage'),
  '/perpustakaan/:id/ubah': page(() => import('./features/libraries/library-form.tsx'), 'AmendLibraryPage'),
  '/standar': page(() => import('./features/standards/my-standard.tsx'), 'MyStandardPage'),
  '/standar/:libraryId/isi/:code': page(() => import('./features/standards/question.tsx'), 'QuestionPage'),
  '/bantuan': page(() => import('./features/aid/my-aid.tsx'), 'MyAidPage'),
  '/bantuan/:id': page(() => import('./features/aid/my-aid-item.tsx'), 'MyAidItemPage'),
  '/bantuan/:id/terima': page(() => import('./features/aid/confirm.tsx'), 'ConfirmPage'),
  '/penyerahan': page(() => import('./features/deliveries/my-deliveries.tsx'), 'MyDeliveriesPage'),
  ...receiving,
  '/adopsi': page(() => import('./features/adoptions/my-adoptions.tsx'), 'MyAdoptionsPage'),
  '/adopsi/kiriman/:seq': page(() => import('./features/adoptions/take-on.tsx'), 'TakeFromPhonePage'),
  ...practiceUse,
  ...learning,
  '/kebutuhan': page(() => import('./features/needs/my-needs.tsx'), 'MyNeedsPage'),
  '/komitmen': page(() => import('./features/commitments/my-commitments.tsx'), 'MyCommitmentsPage'),
  '/komitmen/baru': page(() => import('./features/commitments/my-new-commitment.tsx'), 'MyNewCommitmentPage'),
  '/komitmen/:id': page(() => import('./features/commitments/my-commitment.tsx'), 'MyCommitmentPage'),
  '/kebutuhan/baru': page(() => import('./features/needs/need-form.tsx'), 'StateNeedPage'),
  '/kebutuhan/:id': page(() => import('./features/needs/my-need.tsx'), 'MyNeedPage'),
  '/kebutuhan/:id/ubah': page(() => import('./features/needs/amend-need.tsx'), 'AmendNeedPage'),
  '/aturan-pencocokan': page(() => import('./features/needs/rules.tsx'), 'RulesPage'),
  '/praktik': page(() => import('./features/practices/my-practices.tsx'), 'MyPracticesPage'),
  '/praktik/baru': page(() => import('./features/practices/write.tsx'), 'WritePracticePage'),
  '/praktik/:id': practicePage,
  '/praktik/:id/ubah': page(() => import('./features/practices/write.tsx'), 'ChangePracticePage'),
  '/rantai/:kind/:id': chainPage,
  '/replikasi': page(() => import('./features/programme/my-replication.tsx'), 'MyReplicationPage'),
  '/replikasi/mulai': page(
    () => import('./features/programme/start-replication.tsx'),
    'StartReplicationPage',
  ),
  '/replikasi/langkah/:step': page(() => import('./features/programme/note-step.tsx'), 'NoteStepPage'),
  '/replikasi/kiriman/:seq': page(
    () => import('./features/programme/note-step.tsx'),
    'ReplicationFromPhonePage',
  ),
  '/survei': page(() => import('./features/surveys/my-surveys.tsx'), 'MySurveysPage'),
  '/survei/baru': page(() => import('./features/surveys/new-survey.tsx'), 'NewSurveyPage'),
  '/survei/:id/isi': page(() => import('./features/surveys/hand-round.tsx'), 'HandRoundPage'),
  ...surveying,
  '/produk': page(() => import('./features/products/my-products.tsx'), 'MyProductsPage'),
  '/produk/baru': page(() => import('./features/products/product-pages.tsx'), 'NewProductPage'),
  '/produk/kiriman/:seq': page(() => import('./features/products/product-pages.tsx'), 'FromPhonePage'),
  '/produk/:id': page(() => import('./features/products/my-product.tsx'), 'MyProductPage'),
  '/produk/:id/ubah': page(() => import('./features/products/product-pages.tsx'), 'ChangeProductPage'),
  '/produk/:id/peminat': page(() => import('./features/products/interest.tsx'), 'InterestPage'),
  '/produk/:id/penjualan': page(() => import('./features/products/sales.tsx'), 'SalesPage'),
  '/produk/:id/dukungan': page(() => import('./features/products/support.tsx'), 'SupportPage'),
  '/produk/:id/persetujuan': page(() => import('./features/products/consent-page.tsx'), 'GiveConsentPage'),
  '/pembuat/:id/ubah': page(() => import('./features/products/maker-page.tsx'), 'MakerPage'),
  '/konten': page(() => import('./features/local-content/my-contents.tsx'), 'MyContentsPage'),
  '/konten/baru': page(() => import('./features/local-content/content-pages.tsx'), 'NewContentPage'),
  '/konten/kiriman/:seq': page(() => import('./features/local-content/content-pages.tsx'), 'FromPhonePage'),
  '/konten/:id': page(() => import('./features/local-content/my-content.tsx'), 'MyContentPage'),
  '/konten/:id/ubah': page(() => import('./features/local-content/content-pages.tsx'), 'ChangeContentPage'),
  '/kisah-saya': page(() => import('./features/stories/my-stories.tsx'), 'MyStoriesPage'),
  '/kisah-saya/baru': page(() => import('./features/stories/story-pages.tsx'), 'NewStoryPage'),
  '/kisah-saya/kiriman/:seq': page(() => import('./features/stories/story-pages.tsx'), 'FromPhonePage'),
  '/kisah-saya/:id': page(() => import('./features/stories/my-story.tsx'), 'MyStoryPage'),
  '/kisah-saya/:id/ubah': page(() => import('./features/stories/story-pages.tsx'), 'ChangeStoryPage'),
  '/kisah-saya/:id/slip': page(() => import('./features/stories/slip-page.tsx'), 'SlipPage'),
  '/kisah-saya/:id/persetujuan': page(
    () => import('./features/stories/consent-page.tsx'),
    'StoryConsentPage',
  ),
  '/lapak': page(() => import('./features/booths/my-booths.tsx'), 'MyBoothsPage'),
  ...boothPages,
  '/lapak/milik/:id': page(() => import('./features/booths/my-booth.tsx'), 'MyBoothPage'),
  '/advokasi': page(() => import('./features/advocacy/my-advocacy.tsx'), 'MyAdvocacyPage'),
  '/advokasi/upaya/baru': page(() => import('./features/advocacy/effort-form.tsx'), 'NewEffortPage'),
  '/advokasi/upaya/:id': page(() => import('./features/advocacy/my-record.tsx'), 'MyEffortPage'),
  '/advokasi/upaya/:id/hasil': page(() => import('./features/advocacy/outcome-form.tsx'), 'OutcomePage'),
  '/advokasi/publikasi/baru': page(
    () => import('./features/advocacy/publication-form.tsx'),
    'NewPublicationPage',
  ),
  '/advokasi/publikasi/:id': page(() => import('./features/advocacy/my-record.tsx'), 'MyPublicationPage'),
  '/advokasi/ringkasan/baru': page(() => import('./features/advocacy/my-brief.tsx'), 'NewBriefPage'),
  '/advokasi/ringkasan/:id': page(() => import('./features/advocacy/my-brief.tsx'), 'MyBriefPage'),
  '/advokasi/kiriman/:seq': page(() => import('./features/advocacy/from-phone.tsx'), 'FromPhonePage'),
  '/orang': page(() => import('./features/people/people.tsx'), 'PeoplePage'),
  '/penanda-tangan': page(() => import('./features/signatories/signatories.tsx'), 'SignatoriesPage'),
  '/kabar': page(() => import('./features/talk/news.tsx'), 'NewsPage'),
  '/pengumuman/:id': page(() => import('./features/talk/announcement.tsx'), 'AnnouncementPage'),
  '/tanya': page(() => import('./features/talk/questions.tsx'), 'QuestionsPage'),
  '/tanya/baru': page(() => import('./features/talk/ask.tsx'), 'AskPage'),
  '/tanya/:id': page(() => import('./features/talk/question.tsx'), 'QuestionPage'),
  '/percakapan/:about/:libraryId/:record': page(
    () => import('./features/talk/thread-page.tsx'),
    'ThreadPage',
  ),
  '/pertemuan': page(() => import('./features/meetings/my-meetings.tsx'), 'MyMeetingsPage'),
  '/pertemuan/:id/notulen': page(() => import('./features/minutes/minutes.tsx'), 'MinutesPage'),
  '/pertemuan/:id/formulir': page(() => import('./features/forms/forms.tsx'), 'FormsPage'),
  '/pertemuan/:id/formulir/:form': page(() => import('./features/forms/form.tsx'), 'FormPage'),
  '/tindak-lanjut': page(() => import('./features/follow-up/my-follow-ups.tsx'), 'MyFollowUpsPage'),
  '/tindak-lanjut/:id': page(() => import('./features/follow-up/item.tsx'), 'ItemPage'),
  '/pendampingan': page(() => import('./features/mentoring/my-mentoring.tsx'), 'MyMentoringPage'),
  '/pendampingan/minta': page(() => import('./features/mentoring/my-forms.tsx'), 'AskPage'),
  ...mentoringAnywhere,
  '/mitra': page(() => import('./features/partners/my-partners.tsx'), 'MyPartnersPage'),
  '/mitra/:id': page(() => import('./features/partners/partner.tsx'), 'PartnerPage'),
  '/peran': page(() => import('./features/partners/role-pages.tsx'), 'RolesPage'),
  '/landasan': page(() => import('./features/policy-basis/my-bases.tsx'), 'MyBasesPage'),
  '/formulir': page(() => import('./features/papers/my-papers.tsx'), 'MyPapersPage'),
  '/kiriman/serahkan': page(() => import('./features/outbox/hand-in.tsx'), 'HandInPage'),
  '/lainnya': page(() => import('./features/home/more.tsx'), 'MorePage'),
  '/akun': page(() => import('./features/people/account.tsx'), 'AccountPage'),
  '/data-saya': page(() => import('./features/privacy/my-data.tsx'), 'MyDataPage'),
  '/dokumen-api': page(() => import('./features/api/api.tsx'), 'ApiPage'),
}
/** The office part: nation, province, regency, trainer. */
const office = {
  '/': page(() => import('./features/indicators/dashboard.tsx'), 'DashboardPage'),
  '/ringkasan': page(() => import('./features/indicators/dashboard.tsx'), 'DashboardPage'),
  '/laporan': page(() => import('./features/monthly-reports/reports.tsx'), 'ReportsPage'),
  '/laporan/:libraryId/:month/cetak': page(
    () => import('./features/monthly-reports/report-print.tsx'),
    'ReportPrintPage',
  ),
  '/laporan/:month': page(() => import('./features/papers/scanned.tsx'), 'ScannedPage'),
  '/kegiatan': page(() => import('./features/activities/activities.tsx'), 'ActivitiesPage'),
  '/kegiatan/baru': page(() => import('./features/papers/scanned.tsx'), 'ScannedPage'),
  '/rencana': page(() => import('./features/plans/plans.tsx'), 'PlansPage'),
  '/formulir': page(() => import('./features/papers/office-papers.tsx'), 'OfficePapersPage'),
  '/perpustakaan': page(() => import('./features/libraries/libraries.tsx'), 'LibrariesPage'),
  '/perpustakaan/baru': page(() => import('./features/libraries/library-form.tsx'), 'RegisterLibraryPage'),
  '/perpustakaan/ganda': page(() => import('./features/libraries/duplicates.tsx'), 'DuplicatesPage'),
  '/perpustakaan/gabung/:from/:into': page(() => import('./features/libraries/merge.tsx'), 'MergePage'),
  '/perpustakaan/:id': page(() => import('./features/libraries/library.tsx'), 'LibraryPage'),
  '/perpustakaan/:id/ubah': page(() => import('./features/libraries/library-form.tsx'), 'AmendLibraryPage'),
  '/impor': page(() => import('./features/exchange/imports.tsx'), 'ImportsPage'),
  '/impor/:id': page(() => import('./features/exchange/import.tsx'), 'ImportPage'),
  '/pemetaan': page(() => import('./features/mappings/mappings.tsx'), 'MappingsPage'),
  '/pemetaan/:id': page(() => import('./features/mappings/mapping.tsx'), 'MappingPage'),
  '/pemetaan/:id/kolom': page(() => import('./features/mappings/mapping-form.tsx'), 'MappingFormPage'),
  '/standar': page(() => import('./features/standards/scores.tsx'), 'ScoresPage'),
  '/standar/kriteria': page(() => import('./features/standards/criteria.tsx'), 'CriteriaPage'),
  '/standar/:libraryId': page(() => import('./features/standards/my-standard.tsx'), 'LibraryStandardPage'),
  '/standar/:libraryId/isi/:code': page(() => import('./features/standards/question.tsx'), 'QuestionPage'),
  '/bantuan': page(() => import('./features/aid/aid-list.tsx'), 'AidListPage'),
  '/bantuan/baru': page(() => import('./features/aid/allocate.tsx'), 'AllocatePage'),
  '/bantuan/wilayah': page(() => import('./features/aid/aid-regions.tsx'), 'AidRegionsPage'),
  '/adopsi': page(() => import('./features/adoptions/adoptions.tsx'), 'AdoptionsPage'),
  ...practiceUse,
  ...learning,
  '/kebutuhan': page(() => import('./features/needs/needs-list.tsx'), 'NeedsListPage'),
  '/tawaran': page(() => import('./features/needs/offers-list.tsx'), 'OffersListPage'),
  '/aturan-pencocokan': page(() => import('./features/needs/rules.tsx'), 'RulesPage'),
  '/komitmen': page(() => import('./features/commitments/commitments.tsx'), 'CommitmentsPage'),
  '/komitmen/baru': page(() => import('./features/commitments/pledge.tsx'), 'PledgePage'),
  '/komitmen/angka': page(() => import('./features/commitments/sums.tsx'), 'CommitmentSumsPage'),
  '/komitmen/:id': page(() => import('./features/commitments/commitment.tsx'), 'CommitmentPage'),
  ...receiving,
  '/praktik': page(() => import('./features/practices/practices.tsx'), 'PracticesPage'),
  '/praktik/telaah': page(() => import('./features/practices/review-queue.tsx'), 'ReviewQueuePage'),
  '/praktik/:id': practicePage,
  '/rantai/:kind/:id': chainPage,
  '/survei': page(() => import('./features/surveys/surveys.tsx'), 'SurveysPage'),
  '/survei/hasil': page(() => import('./features/surveys/survey-sums.tsx'), 'SurveySumsPage'),
  ...surveying,
  '/produk': page(() => import('./features/products/products.tsx'), 'ProductsPage'),
  '/produk/hasil': page(() => import('./features/products/product-sums.tsx'), 'ProductSumsPage'),
  '/produk/:id': page(() => import('./features/products/office-product.tsx'), 'OfficeProductPage'),
  ...boothPages,
  '/kisah-dampak': page(() => import('./features/stories/stories.tsx'), 'StoriesPage'),
  '/kisah-dampak/panel': page(() => import('./features/stories/panels.tsx'), 'PanelsPage'),
  '/kisah-dampak/panel/baru': page(() => import('./features/stories/new-panel.tsx'), 'NewPanelPage'),
  '/kisah-dampak/panel/:id': page(() => import('./features/stories/panel.tsx'), 'PanelPage'),
  '/kisah-dampak/:id': page(() => import('./features/stories/office-story.tsx'), 'OfficeStoryPage'),
  '/advokasi': page(() => import('./features/advocacy/efforts.tsx'), 'EffortsPage'),
  '/advokasi/publikasi': page(() => import('./features/advocacy/publications.tsx'), 'PublicationsPage'),
  '/advokasi/ringkasan': page(() => import('./features/advocacy/briefs.tsx'), 'BriefsPage'),
  '/advokasi/ringkasan/baru': page(() => import('./features/advocacy/briefs.tsx'), 'OfficeNewBriefPage'),
  '/advokasi/ringkasan/:id': page(() => import('./features/advocacy/briefs.tsx'), 'BriefPage'),
  '/program': page(() => import('./features/programme/enrolments.tsx'), 'EnrolmentsPage'),
  '/program/usul': page(() => import('./features/programme/propose.tsx'), 'ProposePage'),
  '/program/replikasi': page(() => import('./features/programme/replicate.tsx'), 'ReplicatePage'),
  '/program/angka': page(() => import('./features/programme/counts.tsx'), 'ProgrammeCountsPage'),
  '/program/tahun': page(() => import('./features/programme/years.tsx'), 'YearsPage'),
  '/mitra': page(() => import('./features/partners/partners.tsx'), 'PartnersPage'),
  '/mitra/ganda': page(() => import('./features/partners/double.tsx'), 'DoublePartnersPage'),
  '/mitra/:id': page(() => import('./features/partners/partner.tsx'), 'PartnerPage'),
  '/peran': page(() => import('./features/partners/role-pages.tsx'), 'RolesPage'),
  '/landasan': page(() => import('./features/policy-basis/bases.tsx'), 'BasesPage'),
  '/pertemuan': page(() => import('./features/meetings/meetings.tsx'), 'MeetingsPage'),
  '/pertemuan/kalender': page(() => import('./features/meetings/month.tsx'), 'MonthPage'),
  '/pertemuan/papan': page(() => import('./features/meetings/board.tsx'), 'BoardPage'),
  '/pertemuan/seri': page(() => import('./features/meetings/series-list.tsx'), 'SeriesListPage'),
  '/pertemuan/seri/:id': page(() => import('./features/meetings/series.tsx'), 'SeriesPage'),
  '/pertemuan/:id/notulen': page(() => import('./features/minutes/minutes.tsx'), 'MinutesPage'),
  '/tindak-lanjut': page(() => import('./features/follow-up/follow-ups.tsx'), 'FollowUpsPage'),
  '/tindak-lanjut/:id': page(() => import('./features/follow-up/item.tsx'), 'ItemPage'),
  '/pendampingan': page(() => import('./features/mentoring/mentoring.tsx'), 'MentoringPage'),
  '/pendampingan/rute': page(() => import('./features/mentoring/route.tsx'), 'RoutePage'),
  '/pendampingan/hasil': page(() => import('./features/mentoring/results.tsx'), 'ResultsPage'),
  ...mentoringAnywhere,
  '/pendampingan/perpustakaan/:id': page(() => import('./features/mentoring/library.tsx'), 'LibraryPage'),
  '/pendampingan/perpustakaan/:libraryId/rencana': page(
    () => import('./features/mentoring/plan-form.tsx'),
    'PlanPage',
  ),
  '/pendampingan/perpustakaan/:libraryId/catat': page(
    () => import('./features/mentoring/record-form.tsx'),
    'RecordPage',
  ),
  '/pendampingan/:id': page(() => import('./features/mentoring/visit.tsx'), 'VisitPage'),
  '/pendampingan/:id/ubah': page(() => import('./features/mentoring/plan-form.tsx'), 'MovePage'),
  '/pendampingan/:id/catat': page(() => import('./features/mentoring/record-form.tsx'), 'RecordPlannedPage'),
  '/pertemuan/:id': page(() => import('./features/meetings/meeting.tsx'), 'MeetingPage'),
  '/pertemuan/:id/tamu': page(() => import('./features/guests/guests.tsx'), 'GuestsPage'),
  '/pertemuan/:id/hadir': page(() => import('./features/attendance/attendance.tsx'), 'AttendancePage'),
  '/pertemuan/:id/berkas': page(() => import('./features/documents/papers.tsx'), 'PapersPage'),
  '/pertemuan/:id/formulir': page(() => import('./features/forms/forms.tsx'), 'FormsPage'),
  '/pertemuan/:id/formulir/:form': page(() => import('./features/forms/form.tsx'), 'FormPage'),
  '/templat-berkas': page(() => import('./features/documents/wording.tsx'), 'WordingPage'),
  '/orang': page(() => import('./features/people/people.tsx'), 'PeoplePage'),
  '/wilayah/keputusan': page(() => import('./features/boundaries/decrees.tsx'), 'DecreesPage'),
  '/wilayah/keputusan/baru': page(() => import('./features/boundaries/new-decree.tsx'), 'NewDecreePage'),
  '/orang/slip/:list': page(() => import('./features/people/list-slips.tsx'), 'ListSlipsPage'),
  '/data-pribadi-kantor': page(() => import('./features/privacy/office.tsx'), 'PrivacyPage'),
  '/keamanan-akun': page(() => import('./features/people/security-policy.tsx'), 'SecurityPolicyPage'),
  '/penanda-tangan': page(() => import('./features/signatories/signatories.tsx'), 'SignatoriesPage'),
  '/kabar': page(() => import('./features/talk/news.tsx'), 'NewsPage'),
  '/siaran': page(() => import('./features/news/news-list.tsx'), 'NewsListPage'),
  '/siaran/baru': page(() => import('./features/news/write.tsx'), 'WriteNewsPage'),
  '/siaran/:id': page(() => import('./features/news/item.tsx'), 'NewsItemPage'),
  '/siaran/:id/ubah': page(() => import('./features/news/write.tsx'), 'ChangeNewsPage'),
  '/pengumuman': page(() => import('./features/talk/announcements.tsx'), 'AnnouncementsPage'),
  '/pengumuman/baru': page(() => import('./features/talk/announce.tsx'), 'AnnouncePage'),
  '/pengumuman/:id': page(() => import('./features/talk/announcement.tsx'), 'AnnouncementPage'),
  '/tanya': page(() => import('./features/talk/questions.tsx'), 'QuestionsPage'),
  '/tanya/baru': page(() => import('./features/talk/ask.tsx'), 'AskPage'),
  '/tanya/:id': page(() => import('./features/talk/question.tsx'), 'QuestionPage'),
  '/percakapan/:about/:libraryId/:record': page(
    () => import('./features/talk/thread-page.tsx'),
    'ThreadPage',
  ),
  '/kiriman/serahkan': page(() => import('./features/outbox/hand-in.tsx'), 'HandInPage'),
  '/instrumen': page(() => import('./features/tallies/instrument.tsx'), 'InstrumentPage'),
  '/akun': page(() => import('./features/people/account.tsx'), 'AccountPage'),
  '/data-saya': page(() => import('./features/privacy/my-data.tsx'), 'MyDataPage'),
  '/dokumen-api': page(() => import('./features/api/api.tsx'), 'ApiPage'),
}
/** The part of a partner's representative: what is meant for their organisation. */
const partner = {
  '/': page(() => import('./features/partners/partner-home.tsx'), 'PartnerHomePage'),
  '/pertemuan': page(() => import('./features/partners/partner-invitations.tsx'), 'PartnerInvitationsPage'),
  '/tindak-lanjut': page(() => import('./features/follow-up/my-follow-ups.tsx'), 'MyFollowUpsPage'),
  '/tindak-lanjut/:id': page(() => import('./features/follow-up/item.tsx'), 'ItemPage'),
  '/peran': page(() => import('./features/partners/partner-role-page.tsx'), 'PartnerRolesPage'),
  '/kebutuhan-cocok': page(() => import('./features/needs/fitting-needs.tsx'), 'FittingNeedsPage'),
  '/penyerahan/:id': receiving['/penyerahan/:id'],
  '/komitmen': page(() => import('./features/commitments/giver-commitments.tsx'), 'GiverCommitmentsPage'),
  '/komitmen/baru': page(() => import('./features/commitments/giver-promise.tsx'), 'GiverPromisePage'),
  '/komitmen/:id': page(() => import('./features/commitments/giver-commitment.tsx'), 'GiverCommitmentPage'),
  '/praktik': page(() => import('./features/practices/partner-practices.tsx'), 'PartnerPracticesPage'),
  '/praktik/:id': practicePage,
  '/tawaran-saya': page(() => import('./features/needs/my-offers.tsx'), 'MyOffersPage'),
  '/rantai/:kind/:id': chainPage,
  '/produk': page(() => import('./features/products/partner-products.tsx'), 'PartnerProductsPage'),
  '/produk/:id': page(() => import('./features/products/partner-product.tsx'), 'PartnerProductPage'),
  '/aturan-pencocokan': page(() => import('./features/needs/rules.tsx'), 'RulesPage'),
  '/akun': page(() => import('./features/people/account.tsx'), 'AccountPage'),
  '/data-saya': page(() => import('./features/privacy/my-data.tsx'), 'MyDataPage'),
}
/** What waits on this device stays its owner's, whatever their role is now. */
const anybody = {
  '/kiriman': page(() => import('./features/outbox/outbox.tsx'), 'OutboxPage'),
  // organisers work anywhere
  '/pertemuan/:id/pintu': page(() => import('./features/attendance/door.tsx'), 'DoorPage'),
  '/pertemuan/:id/layar': page(() => import('./features/attendance/screen.tsx'), 'ScreenPage'),
  '/pertemuan/:id/formulir/:form/layar': page(
    () => import('./features/forms/form-screen.tsx'),
    'FormScreenPage',
  ),
}
const Held = page(() => import('./features/people/held.tsx'), 'HeldPage')
const NotFound = page(() => import('./shell/not-found.tsx'), 'NotFoundPage')

/** The map of pages: what is shown where, and to whom. */
export function App() {
  const words = useText(shell)
  const { me, grant, firstRun, problem } = useSession()
  const held = useHeld()
  const [path, go] = useLocation()
  const search = useSearch()
  const wanted = search ? `${path}?${search}` : path
  useEffect(() => followLinks(go, isServerPage), [go])
  useSendingOut()
  useSendingArrivals()
  useReadyToRescue()
  useKeptRegency()
  useKeptMentoring()
  if (me === undefined && problem) return <Unreached problem={problem} />
  if (me === undefined) return <Opening label={words.loading} />
  const role = grant === undefined || held ? {} : partOf(grant)
  const own = me && !held ? { ...role, ...anybody } : role
  const entry = firstRun ? '/mulai' : '/masuk'
  return (
    <ToastHost label={words.notices} closeLabel={words.close}>
      <NewVersion />
      <Leaving />
      <Shelter>
        <Suspense fallback={<Skeleton label={words.loading} kind="block" />}>
          <Switch>
            {Object.entries({ ...open, ...own }).map(([pattern, component]) => (
              <Route key={pattern} path={pattern} component={component} />
            ))}
            <Route>
              {me === null ? (
                <Redirect to={wanted === '/' ? entry : `${entry}?lalu=${encodeURIComponent(wanted)}`} />
              ) : held ? (
                <Held />
              ) : (
                <NotFound />
              )}
            </Route>
          </Switch>
        </Suspense>
      </Shelter>
    </ToastHost>
  )
}

function partOf({ role, libraryId }: Grant) {
  if (role === 'partner') return partner
  return libraryId === null ? office : phone
}

/** Held once, until the page is loaded anew or somebody else signs in: what is shown once is not taken away unread. */
function useHeld(): boolean {
  const { me, held } = useSession()
  const was = useRef(false)
  if (held) was.current = true
  if (me === null) was.current = false
  return was.current
}
