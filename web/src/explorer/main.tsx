// The page at /graphql for browsers: the API, asked by hand, with the session of the dashboard.
import { createGraphiQLFetcher } from "@graphiql/toolkit";
import { GraphiQL } from "graphiql";
import "graphiql/graphiql.css";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import "./explorer.css";

const { protocol, host } = window.location;
const fetcher = createGraphiQLFetcher({
  url: "/graphql",
  subscriptionUrl: `${protocol.replace("http", "ws")}//${host}/graphql`,
});

const welcome = `# What the dashboard asks, you can ask: Ctrl-Enter sends, Ctrl-Space completes.
{
  me {
    name
    balances {
      leaveType { name }
      available { value unit }
    }
  }
}
`;

const root = document.getElementById("root");
if (root)
  createRoot(root).render(
    <StrictMode>
      <GraphiQL fetcher={fetcher} defaultQuery={welcome} />
    </StrictMode>,
  );
