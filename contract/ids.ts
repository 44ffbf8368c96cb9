import * as z from 'zod/mini'

/** Identifiers are UUIDv7 (RFC 9562), made where the record is born, and branded per noun. */
const id = <B extends string>() => z.uuid().brand<B>()

export const personId = id<'person'>()
export const sessionId = id<'session'>()
export const grantId = id<'grant'>()
export const invitationId = id<'invitation'>()
export const resetId = id<'reset'>()
export const passkeyId = id<'passkey'>()
export const libraryId = id<'library'>()
export const aidItemId = id<'aid-item'>()
export const enrolmentId = id<'enrolment'>()
export const decreeId = id<'decree'>()
export const activityId = id<'activity'>()
export const mergeId = id<'merge'>()
export const importId = id<'import'>()
export const viewId = id<'view'>()
export const mappingId = id<'mapping'>()
export const mappingFileId = id<'mapping-file'>()
export const takingId = id<'taking'>()
export const messageId = id<'message'>()
export const announcementId = id<'announcement'>()
export const questionId = id<'question'>()
export const signatoryId = id<'signatory'>()
export const photoId = id<'photo'>()
export const pushDeviceId = id<'push-device'>()
export const commandId = id<'command'>()
export const rescueHandingId = id<'rescue-handing'>()
export const partnerId = id<'partner'>()
export const needId = id<'need'>()
export const offerId = id<'offer'>()
export const planItemId = id<'plan-item'>()
export const partnerGiftId = id<'partner-gift'>()
export const partnerMergeId = id<'partner-merge'>()
export const partnerRoleId = id<'partner-role'>()
export const policyBasisId = id<'policy-basis'>()
export const pairingId = id<'pairing'>()
export const effortId = id<'effort'>()
export const publicationId = id<'publication'>()
export const briefId = id<'brief'>()
export const meetingSeriesId = id<'meeting-series'>()
export const meetingWaveId = id<'meeting-wave'>()
export const meetingId = id<'meeting'>()
export const agendaItemId = id<'agenda-item'>()
export const minuteLineId = id<'minute-line'>()
export const correctionId = id<'correction'>()
export const actionStepId = id<'action-step'>()
export const calendarFeedId = id<'calendar-feed'>()
export const guestId = id<'guest'>()
export const attendanceId = id<'attendance'>()
export const certificateId = id<'certificate'>()
export const documentTemplateId = id<'document-template'>()
export const signedDocumentId = id<'signed-document'>()
export const materialId = id<'material'>()
export const formId = id<'form'>()
export const formQuestionId = id<'form-question'>()
export const pledgeId = id<'pledge'>()
export const commitmentId = id<'commitment'>()
export const commitmentChangeId = id<'commitment-change'>()
export const commitmentPaperId = id<'commitment-paper'>()
export const deliveryId = id<'delivery'>()
export const mentoringVisitId = id<'mentoring-visit'>()
export const mentoringStepId = id<'mentoring-step'>()
export const mentoringRequestId = id<'mentoring-request'>()
export const practiceId = id<'practice'>()
export const adoptionId = id<'adoption'>()
export const consentId = id<'consent'>()
export const producerId = id<'producer'>()
export const productId = id<'product'>()
export const interestId = id<'interest'>()
export const contentId = id<'content'>()
export const boothId = id<'booth'>()
export const newsId = id<'news'>()
export const surveyId = id<'survey'>()
export const learningModuleId = id<'learning-module'>()
export const learningItemId = id<'learning-item'>()
export const learningQuestionId = id<'learning-question'>()
export const storyId = id<'story'>()
export const storyPanelId = id<'story-panel'>()

export type PersonId = z.output<typeof personId>
export type SessionId = z.output<typeof sessionId>
export type GrantId = z.output<typeof grantId>
export type InvitationId = z.output<typeof invitationId>
export type ResetId = z.output<typeof resetId>
export type PasskeyId = z.output<typeof passkeyId>
export type LibraryId = z.output<typeof libraryId>
export type AidItemId = z.output<typeof aidItemId>
export type EnrolmentId = z.output<typeof enrolmentId>
export type DecreeId = z.output<typeof decreeId>
export type ActivityId = z.output<typeof activityId>
export type MergeId = z.output<typeof mergeId>
export type ImportId = z.output<typeof importId>
export type ViewId = z.output<typeof viewId>
export type MappingId = z.output<typeof mappingId>
export type MappingFileId = z.output<typeof mappingFileId>
export type TakingId = z.output<typeof takingId>
export type MessageId = z.output<typeof messageId>
export type AnnouncementId = z.output<typeof announcementId>
export type QuestionId = z.output<typeof questionId>
export type SignatoryId = z.output<typeof signatoryId>
export type PhotoId = z.output<typeof photoId>
export type PushDeviceId = z.output<typeof pushDeviceId>
export type CommandId = z.output<typeof commandId>
export type RescueHandingId = z.output<typeof rescueHandingId>
export type EffortId = z.output<typeof effortId>
export type PublicationId = z.output<typeof publicationId>
export type BriefId = z.output<typeof briefId>
export type MeetingSeriesId = z.output<typeof meetingSeriesId>
export type MeetingWaveId = z.output<typeof meetingWaveId>
export type MeetingId = z.output<typeof meetingId>
export type AgendaItemId = z.output<typeof agendaItemId>
export type MinuteLineId = z.output<typeof minuteLineId>
export type CorrectionId = z.output<typeof correctionId>
export type ActionStepId = z.output<typeof actionStepId>
export type CalendarFeedId = z.output<typeof calendarFeedId>
export type GuestId = z.output<typeof guestId>
export type AttendanceId = z.output<typeof attendanceId>
export type CertificateId = z.output<typeof certificateId>
export type DocumentTemplateId = z.output<typeof documentTemplateId>
export type SignedDocumentId = z.output<typeof signedDocumentId>
export type MaterialId = z.output<typeof materialId>
export type FormId = z.output<typeof formId>
export type FormQuestionId = z.output<typeof formQuestionId>
export type PledgeId = z.output<typeof pledgeId>
export type CommitmentId = z.output<typeof commitmentId>
export type CommitmentChangeId = z.output<typeof commitmentChangeId>
export type CommitmentPaperId = z.output<typeof commitmentPaperId>
export type DeliveryId = z.output<typeof deliveryId>
export type MentoringVisitId = z.output<typeof mentoringVisitId>
export type MentoringStepId = z.output<typeof mentoringStepId>
export type MentoringRequestId = z.output<typeof mentoringRequestId>
export type PracticeId = z.output<typeof practiceId>
export type AdoptionId = z.output<typeof adoptionId>
export type ConsentId = z.output<typeof consentId>
export type ProducerId = z.output<typeof producerId>
export type ProductId = z.output<typeof productId>
export type InterestId = z.output<typeof interestId>
export type ContentId = z.output<typeof contentId>
export type BoothId = z.output<typeof boothId>
export type NewsId = z.output<typeof newsId>
export type SurveyId = z.output<typeof surveyId>
export type LearningModuleId = z.output<typeof learningModuleId>
export type LearningItemId = z.output<typeof learningItemId>
export type LearningQuestionId = z.output<typeof learningQuestionId>
export type StoryId = z.output<typeof storyId>
export type StoryPanelId = z.output<typeof storyPanelId>

/**
 * Makes a UUIDv7: 48 bits of milliseconds since 1970, then random bits.
 * @param at milliseconds since 1970-01-01 UTC
 * @param random 10 random bytes; given only where ids must be the same again (the example programme)
 */
export function makeId<Id extends string>(
  at = Date.now(),
  random = crypto.getRandomValues(new Uint8Array(10)),
): Id {
  const bytes = new Uint8Array(16)
  new DataView(bytes.buffer).setBigUint64(0, BigInt(at) << 16n)
  bytes.set(random, 6)
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x70
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80
  const hex = Array.from(bytes, byte => byte.toString(16).padStart(2, '0')).join('')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}` as Id
}
export type PartnerId = z.output<typeof partnerId>
export type NeedId = z.output<typeof needId>
export type OfferId = z.output<typeof offerId>
export type PlanItemId = z.output<typeof planItemId>
export type PartnerGiftId = z.output<typeof partnerGiftId>
export type PartnerMergeId = z.output<typeof partnerMergeId>
export type PartnerRoleId = z.output<typeof partnerRoleId>
export type PolicyBasisId = z.output<typeof policyBasisId>
export type PairingId = z.output<typeof pairingId>
