/** Fields of work that ministries and posts are named after, lower case, beside the common words they share. */
export const FIELDS: ReadonlySet<string> = new Set(
  (
    "national defence defense protection foreign affairs external public security interior home internal finance trade industry commerce " +
    "investment planning economy economic agriculture rural development education training health transport transportation " +
    "communications information technology science culture sports tourism labour labor invalids social justice energy mines natural " +
    "resources environment water construction armed forces war veteran veterans state policy international relations cooperation " +
    "political politics personnel logistics intelligence procurement acquisition sustainment research engineering peacekeeping peace operations " +
    "strategic strategy studies indo pacific asia europe africa east southeast south north america eurasia hemisphere safety border borders immigration civil aviation " +
    "maritime naval navy army air force aerospace cyber digital religious ethnic minority cults human religion women family youth " +
    "community parliamentary legal law inspection organisation organization production industries technical science mine action disaster management " +
    "emergency situations emergencies relief rescue demining military defence-industry reform administration veteran's cabinet oceans fisheries ocean unification territories land infrastructure transport tourism " +
    "general staff armaments equipment supply rear command joint regional pacific islands global central services treasury exchequer media news press propaganda assessment assessments analysis systems support capability capabilities innovation budget comptroller readiness partnerships engagement programmes programs plans doctrine sector mobilization secretariat presidium materiel mass executive"
  ).split(/\s+/),
);
