import { Client, fetchExchange } from "@urql/core";
import { MeetingsAndAgreementsDocument } from "communique/client";
import { summary } from "./summary.js";

declare const process: { readonly argv: readonly string[] };

const client = new Client({ url: process.argv[2] ?? "", exchanges: [fetchExchange], preferGetMethod: false });
const { data, error } = await client.query(MeetingsAndAgreementsDocument, { slug: "phan-van-giang" }).toPromise();
if (!data) throw error ?? new Error("no answer");
console.log(JSON.stringify(summary(data)));
