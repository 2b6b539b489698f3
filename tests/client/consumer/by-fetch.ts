import { documentText, MeetingsAndAgreementsDocument, type ResultOf } from "communique/client";
import { summary } from "./summary.js";

declare const process: { readonly argv: readonly string[] };

const response = await fetch(process.argv[2] ?? "", {
  method: "POST",
  headers: { "content-type": "application/json" },
  body: JSON.stringify({
    query: documentText(MeetingsAndAgreementsDocument),
    variables: { slug: "phan-van-giang" },
  }),
});
const { data } = (await response.json()) as { data: ResultOf<typeof MeetingsAndAgreementsDocument> };
console.log(JSON.stringify(summary(data)));
