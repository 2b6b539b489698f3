/**
 * Sentences for invented articles. {…} are filled per article: A and B the two sides' first officials with rank and
 * post, a and b their short names, X and Y the countries, x and y their adjectives, P the place, D the day as news tells
 * it, S a subject, F and G the ministries.
 */
export const LEADS: readonly string[] = [
  "{A} held talks with {B} in {P} on {D}.",
  "{A} on {D} received {B}, who is on an official visit to {X}.",
  "{A} and {B} met in {P} on {D} to discuss {S}.",
  "{B} paid a courtesy call on {A} in {P} on {D}.",
  "Talks between {A} and {B} took place in {P} on {D}, with {S} high on the agenda.",
];

export const CALL_LEADS: readonly string[] = [
  "{A} held phone talks with {B} on {D}.",
  "{A} spoke by telephone with {B} on {D} about {S}.",
];

export const PLANNED_LEADS: readonly string[] = [
  "{A} will hold talks with {B} in {P} on {D}, the {F} said.",
  "{B} is scheduled to visit {X} and meet {A} in {P} on {D}.",
];

export const PARAGRAPHS: readonly string[] = [
  "{a} said that relations between {X} and {Y} had grown in all fields, with defence as one of their pillars. {b} agreed and thanked the host for a warm welcome.",
  "The two sides spoke highly of the results of their cooperation over the past year, among them exchanges of delegations at all levels, {S} and the sharing of views at multilateral forums.",
  "{b} said {Y} attached importance to {S}. The {y} guest asked for more exchanges between young officers of the two armies.",
  "They exchanged views on regional and international matters of mutual concern, and stressed that disputes should be settled by peaceful means on the basis of international law.",
  "“We have come a long way in a short time,” {a} told reporters afterwards. “What matters now is that the units on the ground work with each other every week, not every year.”",
  "According to the {F}, trade in defence goods between the two countries remains small, though both capitals have asked their companies to look for projects that could be carried out together.",
  "The {y} delegation will also tour a military hospital and a training centre before it leaves on the following day.",
  "{X} and {Y} set up formal ties more than four decades ago. Their armies began to work together much later, at first in the search for the missing and in the treatment of the wounded.",
  "Observers say that the visit comes at a moment when both governments want calm at sea and along their borders, and when budgets leave little room for large purchases.",
  "{a} proposed that the two ministries continue to implement what had been agreed, and that working groups report on {S} twice a year.",
  "The {y} side informed its partner of reforms in its armed forces, including shorter service, better pay and a new school for instructors.",
  "Both sides underlined the part that women play in peacekeeping missions, and agreed to send mixed teams wherever the United Nations asks for them.",
  "Heavy rain had delayed the arrival of the guests by several hours, but the programme was kept, officials said.",
];

export const OTHER_PEOPLE: readonly string[] = [
  "Also present at the meeting was {C}.",
  "The talks were also attended by {C}.",
  "{C} took part as well.",
];

export const AGREEMENT_SENTENCES: Readonly<Record<string, readonly string[]>> = {
  SIGNED: ["After the talks, the two sides signed {I}.", "On the occasion, {a} and {b} signed {I}."],
  ADOPTED: ["At the end of the meeting they adopted {I}."],
  REVIEWED: ["The two sides reviewed {I} and were content with its results.", "{a} and {b} reviewed {I}."],
  COMMITTED: ["They agreed to carry out {I} in full.", "Both sides pledged to implement {I} effectively."],
  PROPOSED: ["{b} proposed that the two ministries sign {I}."],
  MENTIONED: ["The two countries have had {I} for some time."],
};

export const FOLLOW_UPS: readonly string[] = [
  "On the same day, {E} received {b} and his entourage.",
  "Earlier, {b} paid a courtesy call on {E}.",
];
