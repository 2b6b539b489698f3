import type { CountryCode } from "../../../src/model/vocabulary.ts";

/** How names are built in a country: from these syllables, in this many words. */
export interface NameStyle {
  readonly family: readonly string[];
  readonly given: readonly string[];
  /** Syllables a family name and a given name are made of. */
  readonly syllables: readonly [number, number];
  /** Given names (or middle and given name), each a word. */
  readonly givenWords: number;
  readonly familyFirst: boolean;
}

export interface GeneratedCountry {
  readonly code: CountryCode;
  readonly name: string;
  readonly adjective: string;
  readonly capital: string;
  readonly cities: readonly string[];
  readonly ministry: string;
  readonly forces: string;
  readonly style: NameStyle;
}

const split = (words: string): readonly string[] => words.split(" ");

// Syllables that sound like the region; the words made of them are nobody's names.
const VIETNAMESE: NameStyle = {
  family: split("Trạc Khừ Bạnh Lưỡn Nghịch Đoắc Phuôn Sầm Vĩu Quạch Thoàn Chử Mạch Ngươn Tuỳnh"),
  given: split("Quầng Tấy Huệch Bừng Khoắn Lặc Duệnh Thoản Nhuỵ Vởn Chuẩn Đệch Miện Phướn Soạn Hoãn Trựu Kiễm"),
  syllables: [1, 1],
  givenWords: 2,
  familyFirst: true,
};
const LAO: NameStyle = {
  family: split("vong sou phon keo sai man dou xay lat pha vixay chan thep"),
  given: split("kham boun som phet thong vila seng bou nou pany lam dala"),
  syllables: [3, 2],
  givenWords: 1,
  familyFirst: false,
};
const MALAY: NameStyle = {
  family: split("har to wid ja sur ya man pra no ku sum ar di ran"),
  given: split("ba gus wi tan ra dan ha rul fi kri an di lu man"),
  syllables: [3, 2],
  givenWords: 1,
  familyFirst: false,
};
const EAST_ASIAN: NameStyle = {
  family: split("ka mo ta shi no ri ha ke su mi yo na"),
  given: split("ha ru to ken ji mi sa yu ka ro shi na"),
  syllables: [3, 2],
  givenWords: 1,
  familyFirst: false,
};
const SINITIC: NameStyle = {
  family: split("Zhuo Quan Beng Shuo Xue Lian Guang Nuo Kuai Fen"),
  given: split("shao wen tian bo rui lang heng qiu jian mo"),
  syllables: [1, 2],
  givenWords: 1,
  familyFirst: true,
};
const INDIC: NameStyle = {
  family: split("bar va kul dha nar vesh ra gan tri mal sa pur"),
  given: split("an ra vi dev su kri sha man pra ni la har"),
  syllables: [3, 2],
  givenWords: 1,
  familyFirst: false,
};
const EUROPEAN: NameStyle = {
  family: split("del vas tor ber quin mar lo ren hol wick sten bra cor tel"),
  given: split("al ver ti no ed ra mon do lu cel ga bri"),
  syllables: [3, 2],
  givenWords: 1,
  familyFirst: false,
};

function country(
  code: CountryCode,
  name: string,
  adjective: string,
  cities: string,
  style: NameStyle,
  [ministry, forces]: readonly [string, string] = ["Ministry of Defence", `${adjective} Armed Forces`],
): GeneratedCountry {
  const [capital = name, ...others] = cities.split(",");
  return { code, name, adjective, capital, cities: [capital, ...others], ministry, forces, style };
}

/** Real countries, first those that will meet most, with made-up officials' kinds of names. */
export const GENERATED_COUNTRIES: readonly GeneratedCountry[] = [
  country("VN", "Vietnam", "Vietnamese", "Hanoi,Da Nang,Hai Phong", VIETNAMESE, [
    "Ministry of National Defence",
    "Vietnam People's Army",
  ]),
  country("LA", "Laos", "Lao", "Vientiane,Pakse", LAO, ["Ministry of National Defence", "Lao People's Army"]),
  country("KH", "Cambodia", "Cambodian", "Phnom Penh,Siem Reap", LAO, [
    "Ministry of National Defence",
    "Royal Cambodian Armed Forces",
  ]),
  country("JP", "Japan", "Japanese", "Tokyo,Yokosuka", EAST_ASIAN, [
    "Ministry of Defense",
    "Japan Self-Defense Forces",
  ]),
  country("CN", "China", "Chinese", "Beijing,Nanning", SINITIC, [
    "Ministry of National Defense",
    "Chinese People's Liberation Army",
  ]),
  country("US", "United States", "US", "Washington,Honolulu", EUROPEAN, ["Department of Defense", "US Armed Forces"]),
  country("IN", "India", "Indian", "New Delhi,Visakhapatnam", INDIC),
  country("AU", "Australia", "Australian", "Canberra,Darwin", EUROPEAN, [
    "Department of Defence",
    "Australian Defence Force",
  ]),
  country("ID", "Indonesia", "Indonesian", "Jakarta,Surabaya", MALAY),
  country("PH", "Philippines", "Philippine", "Manila,Cebu", EUROPEAN, [
    "Department of National Defense",
    "Armed Forces of the Philippines",
  ]),
  country("TH", "Thailand", "Thai", "Bangkok,Pattaya", LAO, ["Ministry of Defence", "Royal Thai Armed Forces"]),
  country("MY", "Malaysia", "Malaysian", "Kuala Lumpur,Langkawi", MALAY),
  country("SG", "Singapore", "Singaporean", "Singapore", SINITIC),
  country("KR", "South Korea", "South Korean", "Seoul,Busan", SINITIC, [
    "Ministry of National Defense",
    "Republic of Korea Armed Forces",
  ]),
  country("FR", "France", "French", "Paris,Toulon", EUROPEAN, ["Ministry of the Armed Forces", "French Armed Forces"]),
  country("GB", "United Kingdom", "British", "London,Portsmouth", EUROPEAN),
  country("RU", "Russia", "Russian", "Moscow,Vladivostok", EUROPEAN),
  country("DE", "Germany", "German", "Berlin,Kiel", EUROPEAN),
  country("IT", "Italy", "Italian", "Rome,La Spezia", EUROPEAN),
  country("NZ", "New Zealand", "New Zealand", "Wellington,Auckland", EUROPEAN),
  country("CA", "Canada", "Canadian", "Ottawa,Halifax", EUROPEAN, [
    "Department of National Defence",
    "Canadian Armed Forces",
  ]),
  country("BD", "Bangladesh", "Bangladeshi", "Dhaka,Chittagong", INDIC),
  country("MN", "Mongolia", "Mongolian", "Ulaanbaatar", INDIC),
  country("CU", "Cuba", "Cuban", "Havana,Santiago", EUROPEAN, [
    "Ministry of the Revolutionary Armed Forces",
    "Cuban Revolutionary Armed Forces",
  ]),
];
