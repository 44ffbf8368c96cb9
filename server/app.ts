import type { Reaction, Route } from './platform/endpoint.ts'
import type { Forgetting } from './privacy/forgetting.ts'
import { activityChain } from './activities/chain-queries.ts'
import { merging as mergingActivities } from './activities/merging-queries.ts'
import { routes as activities } from './activities/routes.ts'
import { merging as mergingAdoptions } from './adoptions/merging-queries.ts'
import { reactions as onAdoptions } from './adoptions/reactions.ts'
import { routes as adoptions } from './adoptions/routes.ts'
import { merging as mergingAdvocacy } from './advocacy/merging-queries.ts'
import { routes as advice } from './advice/routes.ts'
import { routes as advocacy } from './advocacy/routes.ts'
import { merging as mergingAid } from './aid/merging-queries.ts'
import { routes as aid } from './aid/routes.ts'
import { routes as attendance } from './attendance/routes.ts'
import { routes as boundaries } from './boundaries/routes.ts'
import { merging as mergingCommitments } from './commitments/merging-queries.ts'
import { reactions as onCommitments } from './commitments/reactions.ts'
import { routes as commitments } from './commitments/routes.ts'
import { readRoutes as readCommitments } from './commitments/read-routes.ts'
import { routes as deliveries } from './deliveries/routes.ts'
import { reachRoutes } from './commitments/reach-routes.ts'
import { merging as mergingChain } from './chain/merging-queries.ts'
import { chainRoutes } from './chain/routes.ts'
import { commitmentChain, deliveryChain } from './commitments/chain-queries.ts'
import { routes as documents } from './documents/routes.ts'
import { routes as exchange } from './exchange/routes.ts'
import { routes as followUp } from './follow-up/routes.ts'
import { routes as forms } from './forms/routes.ts'
import { reactions as onGuests } from './guests/reactions.ts'
import { routes as guests } from './guests/routes.ts'
import { routes as indicators } from './indicators/routes.ts'
import { routes as learning } from './learning/routes.ts'
import { mergeRoutes, routes as libraries } from './libraries/routes.ts'
import { reactions as onMappings } from './mappings/reactions.ts'
import { routes as mappings } from './mappings/routes.ts'
import { routes as openData } from './open-data/routes.ts'
import { routes as materials } from './materials/routes.ts'
import { routes as meetingPages } from './meeting-pages/routes.ts'
import { reactions as onMeetings } from './meetings/reactions.ts'
import { routes as meetings } from './meetings/routes.ts'
import { reactions as onMinutes } from './minutes/reactions.ts'
import { routes as minutes } from './minutes/routes.ts'
import { merging as mergingReports } from './monthly-reports/merging-queries.ts'
import { merging as mergingMentoring } from './mentoring/merging-queries.ts'
import { routes as mentoring } from './mentoring/routes.ts'
import { routes as monthlyReports } from './monthly-reports/routes.ts'
import { needChain } from './needs/chain-queries.ts'
import { merging as mergingNeeds } from './needs/merging-queries.ts'
import { reactions as onNeeds } from './needs/reactions.ts'
import { routes as needs } from './needs/routes.ts'
import { merging as mergingPeople } from './people/merging-queries.ts'
import { reactions as onPhotos } from './photos/reactions.ts'
import { planItemChain } from './plans/chain-queries.ts'
import { merging as mergingPlans } from './plans/merging-queries.ts'
import { routes as plans } from './plans/routes.ts'
import { routes as photos } from './photos/routes.ts'
import { routes as papers } from './papers/routes.ts'
import { merging as mergingPartners } from './partners/merging-queries.ts'
import { reactions as onPartners } from './partners/reactions.ts'
import { routes as partners } from './partners/routes.ts'
import { merging as mergingPolicyBasis } from './policy-basis/merging-queries.ts'
import { reactions as onPolicyBasis } from './policy-basis/reactions.ts'
import { routes as policyBasis } from './policy-basis/routes.ts'
import { routes as people } from './people/routes.ts'
import { routes as privacy } from './privacy/routes.ts'
import { merging as mergingPractices } from './practices/merging-queries.ts'
import { routes as practices } from './practices/routes.ts'
import { merging as mergingProgramme } from './programme/merging-queries.ts'
import { reactions as onProgramme } from './programme/reactions.ts'
import { routes as programme } from './programme/routes.ts'
import { routes as receipts } from './receipts/routes.ts'
import { reactions as onReminders } from './reminders/reactions.ts'
import { routes as reminders } from './reminders/routes.ts'
import { routes as regions } from './regions/routes.ts'
import { rescueRoutes } from './rescue/routes.ts'
import { merging as mergingSignatories } from './signatories/merging-queries.ts'
import { reactions as onSignatories } from './signatories/reactions.ts'
import { routes as signatories } from './signatories/routes.ts'
import { merging as mergingStandards } from './standards/merging-queries.ts'
import { routes as standards } from './standards/routes.ts'
import { merging as mergingTalk } from './talk/merging-queries.ts'
import { reactions as onTalk } from './talk/reactions.ts'
import { routes as talk } from './talk/routes.ts'
import { routes as sync } from './sync/routes.ts'
import { merging as mergingBooths } from './booths/merging-queries.ts'
import { routes as booths } from './booths/routes.ts'
import { routes as catalogue } from './catalogue/routes.ts'
import { merging as mergingConsents } from './consents/merging-queries.ts'
import { routes as consents } from './consents/routes.ts'
import { routes as localContent } from './local-content/routes.ts'
import { forgetting as forgettingProducers } from './producers/forgetting.ts'
import { routes as producers } from './producers/routes.ts'
import { productChain } from './products/chain-queries.ts'
import { merging as mergingProducts } from './products/merging-queries.ts'
import { merging as mergingSurveys } from './surveys/merging-queries.ts'
import { routes as surveys } from './surveys/routes.ts'
import { routes as products } from './products/routes.ts'
import { routes as portal } from './portal/routes.ts'
import { routes as news } from './news/routes.ts'
import { catalogueRoutes } from './portal/catalogue-routes.ts'
import { newsRoutes } from './portal/news-routes.ts'
import { onPractices, practiceRoutes } from './portal/practices-routes.ts'
import { partnerRoutes } from './portal/partners-routes.ts'
import { storyChain } from './stories/chain-queries.ts'
import { merging as mergingStories } from './stories/merging-queries.ts'
import { reactions as onStories } from './stories/reactions.ts'
import { routes as stories } from './stories/routes.ts'
import { forgetting as forgettingStories } from './stories/withdrawing.ts'
import { publicStoryRoutes } from './portal/stories-routes.ts'
import { routes as tallies } from './tallies/routes.ts'
import { routes as views } from './views/routes.ts'

/** How each noun that hangs facts on a library takes part when two entries become one. */
const merging = [
  mergingPeople,
  mergingChain,
  mergingSignatories,
  mergingStandards,
  mergingAid,
  mergingProgramme,
  mergingPartners,
  mergingPolicyBasis,
  mergingNeeds,
  mergingPlans,
  mergingActivities,
  mergingReports,
  mergingTalk,
  mergingAdvocacy,
  mergingCommitments,
  mergingConsents,
  mergingPractices,
  mergingAdoptions,
  mergingProducts,
  mergingBooths,
  mergingSurveys,
  mergingStories,
  mergingMentoring,
]

/** What stands in the chain from a need to a changed life. */
const chain = [
  needChain,
  planItemChain,
  activityChain,
  commitmentChain,
  deliveryChain,
  productChain,
  storyChain,
]

/** Everything that can be asked of the server. Read this first. */
export const routes: readonly Route[] = [
  ...regions,
  ...people,
  ...privacy,
  ...views,
  ...chainRoutes(chain),
  ...libraries,
  ...mergeRoutes(merging),
  ...signatories,
  ...standards,
  ...aid,
  ...tallies,
  ...programme,
  ...partners,
  ...policyBasis,
  ...needs,
  ...plans,
  ...activities,
  ...monthlyReports,
  ...papers,
  ...photos,
  ...sync,
  ...boundaries,
  ...receipts,
  ...rescueRoutes([
    ...[...needs, ...plans, ...activities, ...monthlyReports, ...photos, ...advocacy, ...guests, ...minutes],
    ...[...deliveries, ...programme, ...consents, ...practices, ...adoptions, ...producers, ...products],
    ...[...localContent, ...surveys, ...stories, ...mentoring, ...learning],
  ]),
  ...talk,
  ...reminders,
  ...advocacy,
  ...meetings,
  ...guests,
  ...materials,
  ...attendance,
  ...minutes,
  ...forms,
  ...documents,
  ...meetingPages,
  ...commitments,
  ...readCommitments,
  ...deliveries,
  ...followUp,
  ...reachRoutes,
  ...consents,
  ...practices,
  ...adoptions,
  ...producers,
  ...products,
  ...localContent,
  ...catalogue,
  ...booths,
  ...surveys,
  ...stories,
  ...mentoring,
  ...learning,
  ...indicators,
  ...advice,
  ...exchange,
  ...mappings,
  ...portal(chain),
  ...news,
  ...catalogueRoutes,
  ...practiceRoutes,
  ...partnerRoutes,
  ...newsRoutes,
  ...openData,
  ...publicStoryRoutes(chain),
]

/** What happens of itself when something else happened, in the same transaction. */
export const reactions: readonly Reaction[] = [
  ...onSignatories,
  ...onProgramme,
  ...onPartners,
  ...onPolicyBasis,
  ...onNeeds,
  ...onPhotos,
  ...onTalk,
  ...onReminders,
  ...onMeetings,
  ...onGuests,
  ...onMinutes,
  ...onCommitments,
  ...onAdoptions,
  ...onStories,
  ...onMappings,
  ...onPractices,
]

/** How each noun whose records are sealed takes back again what a restore brought without its key. */
export const forgettings: readonly Forgetting[] = [forgettingStories, forgettingProducers]
