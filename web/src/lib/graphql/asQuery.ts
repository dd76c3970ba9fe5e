import { createRequest, type AnyVariables, type TypedDocumentNode } from "urql";
import { Kind, OperationTypeNode, type DocumentNode, type FieldNode } from "@0no-co/graphql.web";

/**
 * The selection of `subscription { live { ... } }` as a query of the same fields, for networks that
 * let no WebSocket through.
 */
export function asQuery<Root, Variables extends AnyVariables>(
  document: TypedDocumentNode<{ live: Root }, Variables>,
): TypedDocumentNode<Root, Variables> {
  const { definitions } = document as DocumentNode;
  return {
    kind: Kind.DOCUMENT,
    definitions: definitions.map((definition) => {
      if (definition.kind !== Kind.OPERATION_DEFINITION) return definition;
      const live = definition.selectionSet.selections[0] as FieldNode;
      return { ...definition, operation: OperationTypeNode.QUERY, selectionSet: live.selectionSet ?? definition.selectionSet };
    }),
  } as unknown as TypedDocumentNode<Root, Variables>;
}

export function queryRequest<Root, Variables extends AnyVariables>(
  document: TypedDocumentNode<{ live: Root }, Variables>,
  variables: Variables,
) {
  return createRequest(asQuery(document), variables);
}
