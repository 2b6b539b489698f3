import type { CountryCode } from "../../model/vocabulary.ts";

/** Forms of address before a name that are no post and no rank. Those in capitals count in capitals only ("HE"). */
export const HONORIFICS: readonly string[] = (
  "Messrs,Presidents,Prime Ministers,Ministers,Secretaries,Mr,Mrs,Ms,Miss,Mx,Dr,Drs,Prof,Professor,Sir,Dame,Lord,Lady,Baroness,Madam,Madame,Mdm,Monsieur,HE,H E," +
  "H.E.,H E,Hon,Hons,Honourables,Honorables,Honorable,Honourable,Rt Hon,Right Honourable,Excellency,His Excellency,Her Excellency," +
  "Their Excellencies,Datuk Seri,Dato Seri,Dato' Seri,Dato Sri,Datuk Sri,Datuk Seri Panglima,Datuk Wira,Datuk Patinggi,Datuk Amar,Tan Sri Datuk,Temenggong," +
  "Datuk,Dato,Dato',Dato Paduka,Dato' Sri,Datin,Datin Paduka,Tan Sri,Toh Puan,Tun,Tunku,Tengku,Pehin," +
  "Datuk Seri Pahlawan,Datuk Paduka Seri,Datuk Paduka,Dato Seri Pahlawan,Dato Paduka Seri,Pehin Datu Lailaraja,Pehin Orang Kaya,Pengiran,Pengiran Datu,Paduka Seri,Seri Pahlawan,Pahlawan," +
  "Pehin Datu,Pehin Datu Awang,Haji Awang,Awang Haji,Yang Mulia Awang,Dayang,Haji,Hajah,YB,YAB,YBhg,YAM,Samdech,Samdech Pichey Sena,Samdech Akka Moha Sena Padei Techo,Samdech Moha Borvor Thipadei,Samdech Moha Bovor Thipadei,Samdech Krala Hom,Samdech Kralahom,Samdech Vibol Sena Pheakdei,Samdech Vibol Panha,Samdech Thipadei,Samdech Techo,Samdech Pichey Vongsa,Lok Chumteav Dr,Akka,Moha,Padei,Pichey,Vibol,Thipadei," +
  "Kralahom,Preah,Techo,Chakrei,Lok Chumteav,Oknha,Neak Oknha,Shri,Sri,Seri,Shrimati,Smt,Kumari,Pandit," +
  "Maulana,Sheikh,Shaikh,Sayyid,Ayatollah,Pak,Bapak,Ibu,Bung,Comrade,Comrades,Cde,Reverend,Rev," +
  "Venerable,Ven,Monsignor,Cardinal,Bishop,Rabbi,Imam,His Majesty,Her Majesty,His Royal Highness," +
  "Her Royal Highness,His Highness,Her Highness,HRH,HM,Emir,Prince,Princess,Crown Prince,Engr,Engineer,Atty,Khun,Barrister,Advocate,Alhaji,Hajia,Hajiya,Mallam,Malam,Frau,Herr,Signor,Signora,Senhor,Senhora,DASD,PDASD,DUSD,Ratu,Adi,Roko,Tui,Turaga"
).split(",");

/** Forms of address that one country uses, folded: a hint where the text names no country. */
export const ADDRESS_COUNTRIES: ReadonlyMap<string, CountryCode> = new Map(
  Object.entries({
    ID: "pak bapak ibu",
    KH: "samdech oknha",
    MY: "datuk dato",
    TH: "khun",
    IN: "shri shrimati smt",
  }).flatMap(([code, words]) => words.split(" ").map((word): [string, CountryCode] => [word, code])),
);
