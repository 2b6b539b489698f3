import type { CountryCode } from "../../model/vocabulary.ts";

/** News agencies, papers and services, by the country they report from; never persons or bodies of a report. */
export const MEDIA: Readonly<Record<CountryCode, string>> = {
  VN: "VNA,VNS,TTXVN,VietnamPlus,Vietnam News,Viet Nam News,Vietnam News Agency,Viet Nam News Agency,Nhan Dan,Nhân Dân,People's Army Newspaper,PANO,QDND,VOV,VTV,Tuoi Tre,Thanh Nien,VnExpress,Lao Dong,VGP,SGGP,Hanoi Times,Vietnamnet,Voice of Vietnam,Dan Tri",
  LA: "KPL,Lao News Agency,Vientiane Times,Pathet Lao,Pasaxon",
  KH: "AKP,Agence Kampuchea Presse,Phnom Penh Post,Khmer Times,Fresh News,Cambodia Daily,Cambodianess,Post Staff",
  CN: "Xinhua,Xinhua News Agency,Global Times,China Daily,CGTN,People's Daily,China Military Online,PLA Daily,CCTV,China News Service",
  JP: "Kyodo,Kyodo News,Jiji,Jiji Press,NHK,Japan Times,Nikkei,Nikkei Asia,Yomiuri,Yomiuri Shimbun,Asahi Shimbun,Mainichi,Mainichi Shimbun,Sankei",
  KR: "Yonhap,Yonhap News Agency,Korea Herald,Korea Times,KBS,Arirang,JoongAng Daily",
  KP: "KCNA,Rodong Sinmun",
  IN: "PTI,ANI,PIB,PIB Delhi,The Hindu,Times of India,Hindustan Times,Indian Express,Press Trust of India,Press Information Bureau,IANS",
  ID: "Antara,ANTARA News,Antara News,Jakarta Post,Kompas,Tempo",
  PH: "PNA,Philippine News Agency,Inquirer,Philippine Star,Rappler,Manila Bulletin,GMA News,Manila Times",
  MY: "Bernama,The Star,New Straits Times",
  TH: "Bangkok Post,The Nation Thailand,Thai PBS,NNT,Thai News Agency",
  SG: "Straits Times,CNA,Channel NewsAsia",
  RU: "TASS,RIA Novosti,Sputnik,Interfax,RT,Izvestia",
  US: "AP,Associated Press,The Associated Press,CNN,DOD News,DoD News,New York Times,Washington Post,VOA,Voice of America,Bloomberg,Stars and Stripes,Wall Street Journal,Fox News,Radio Free Asia,RFA,Politico",
  GB: "Reuters,BBC,Guardian,Financial Times,The Times",
  FR: "AFP/Getty,Agence France-Presse,Le Monde,AFP News",
  AU: "ABC News,AAP,Sydney Morning Herald,The Australian",
  TW: "CNA Taiwan,Focus Taiwan,Taipei Times,Central News Agency",
};

/** Services that report on the whole world: their name says nothing of the country of a report. */
export const WORLD_MEDIA: ReadonlySet<string> = new Set(["US", "GB", "FR"]);
