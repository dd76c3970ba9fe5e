// An operation that has been parsed, validated and planned. Cheap to copy, safe to share between
// threads, and independent of whoever asked first: it holds nothing of a request but its text. Not
// to outlive the engine that made it.
#pragma once
#include <memory>
#include <string_view>

#include "graphql/language/ast.hpp"

namespace graphql {

struct PreparedDocument;
struct PreparedOperation;

class Prepared {
 public:
  Prepared(std::shared_ptr<const PreparedDocument> document, const PreparedOperation& operation)
      : document_(std::move(document)), operation_(&operation) {}

  OperationKind kind() const;
  // Empty when anonymous.
  std::string_view name() const;
  // The whole document's text.
  std::string_view text() const;

 private:
  friend class Engine;
  std::shared_ptr<const PreparedDocument> document_;
  const PreparedOperation* operation_;
};

}  // namespace graphql
