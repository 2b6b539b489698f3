/** Abbreviations and short names of groups of states, inside of a regular expression. */
export const BLOC_NAMES =
  "NATO|ASEAN|Asean|EU|G-?7|G-?20|APEC|SCO|Quad|BRICS|AUKUS|SADC|ECOWAS|EAC|IGAD|CIS|CSTO|GCC|OIC|JEF|OSCE|CARICOM|Unasur|UNASUR|SAARC|BIMSTEC|Commonwealth|Nordic|Baltic|Visegrad|Ramstein|FPDA";

/** Adjectives for the states of a bloc: "Allied defence ministers", "African chiefs of staff". */
export const BLOC_ADJECTIVES = "Allied|allied|European|Gulf|Arab|African|Pacific Island|Southeast Asian|Central Asian";
