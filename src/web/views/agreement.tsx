import { CountryName } from "../components/country-name.tsx";
import { Fact } from "../components/evidence.tsx";
import { RivalValues } from "../components/rival-values.tsx";
import { Empty } from "../components/states.tsx";
import { Topics } from "../components/topics.tsx";
import { View } from "../components/view.tsx";
import { When } from "../components/when.tsx";
import { periodInWords } from "../format/date.ts";
import { AGREEMENT_KINDS, counted } from "../format/words.ts";
import { AgreementViewDocument, type AgreementViewQuery } from "../generated/graphql.ts";
import { paths } from "../paths.ts";
import { AgreementHistory } from "./agreement/history.tsx";

type Agreement = NonNullable<AgreementViewQuery["agreement"]>;

function Parties({ agreement }: { readonly agreement: Agreement }) {
  const said = agreement.claims.filter(({ property }) => property === "party");
  return (
    <section aria-labelledby="parties">
      <h2 id="parties">Parties</h2>
      {agreement.parties.length === 0 && <Empty>No party is named.</Empty>}
      <ul class="facts">
        {agreement.parties.map(({ country, organization }) => (
          <li key={`${country?.code} ${organization?.slug}`}>
            <Fact
              name={organization?.name ?? "a party"}
              claims={said.filter(({ value }) => value === (organization?.name ?? country?.code))}
            >
              {organization && <a href={paths.organization(organization.slug)}>{organization.name}</a>}
              {organization && country && ", "}
              {(country !== null || organization === null) && <CountryName country={country} />}
            </Fact>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Terms({ agreement }: { readonly agreement: Agreement }) {
  const said = (...properties: string[]) => agreement.claims.filter(({ property }) => properties.includes(property));
  return (
    <section aria-labelledby="terms">
      <h2 id="terms">Terms</h2>
      <ul class="facts">
        <li>
          <Fact name="the period" claims={said("validFrom", "validTo")}>
            {periodInWords(agreement.validFrom, agreement.validTo) ?? <span class="unknown">period not stated</span>}
          </Fact>
        </li>
        <li>
          <Fact name="the signing" claims={said("signedOn")}>
            {agreement.signedOn ? (
              <>
                signed <When date={agreement.signedOn} full />
              </>
            ) : (
              <span class="unknown">signing not told of</span>
            )}
          </Fact>
        </li>
        <li>
          <Fact name="its kind" claims={said("kind")}>
            {AGREEMENT_KINDS[agreement.kind]}
          </Fact>
        </li>
        {agreement.topics.length > 0 && (
          <li>
            <Fact name="its topics" claims={said("topic")}>
              <Topics topics={agreement.topics} />
            </Fact>
          </li>
        )}
      </ul>
    </section>
  );
}

/** An agreement: its parties and period, what happened to it when, and where sources disagree. */
export function AgreementView({ slug }: { readonly slug: string }) {
  return (
    <View
      query={AgreementViewDocument}
      variables={{ slug }}
      find={({ agreement }) => agreement}
      title={({ title }) => title}
      missing={`No agreement is called “${slug}” here.`}
    >
      {(agreement) => (
        <>
          <header class="title">
            <p class="eyebrow">{AGREEMENT_KINDS[agreement.kind]}</p>
            <h1>{agreement.title}</h1>
            <p class="note">
              {counted(agreement.articleCount, "article")} by {counted(agreement.publisherCount, "publisher")}
            </p>
          </header>
          <div class="columns">
            <div>
              <AgreementHistory agreement={agreement} />
              <RivalValues kind="AGREEMENT" claims={agreement.claims} />
            </div>
            <aside aria-label="Parties and terms">
              <Parties agreement={agreement} />
              <Terms agreement={agreement} />
            </aside>
          </div>
        </>
      )}
    </View>
  );
}
