import {
  CommuniqueAnswerError,
  MeetingsAndAgreementsDocument,
  PostHoldersDocument,
  request,
  type Schema,
  sdl,
} from "communique/client";
import { summary } from "./summary.js";

declare const process: { readonly argv: readonly string[] };
const url = process.argv[2] ?? "";

const data = await request(url, MeetingsAndAgreementsDocument, { slug: "phan-van-giang" });
const refusal = await request(url, PostHoldersDocument, { day: "no day" }).catch((error: unknown) => {
  if (error instanceof CommuniqueAnswerError) return error.errors[0]?.extensions?.code;
  throw error;
});
const schema: Pick<Schema.Person, "name" | "slug"> = { name: "Trần Văn Mậu", slug: "tran-van-mau" };
console.log(JSON.stringify({ ...summary(data), refusal, sdl: sdl.includes("type Person ") && "slug" in schema }));
