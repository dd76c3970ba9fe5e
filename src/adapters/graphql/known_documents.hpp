// Operations that a request names by the hash of their text instead of sending it.
//
// Automatic: a client sends the hash alone; when nothing is known under it, it is told so and sends
// text and hash, and the pair is kept. A text is only ever kept under its own hash, and only once
// it has proved valid, so nobody can plant or displace an operation under another one's name.
// Trusted: the texts are given at the start, and nothing else is answered, however it is sent.
#pragma once
#include <list>
#include <memory>
#include <mutex>
#include <string>
#include <unordered_map>
#include <vector>

#include "graphql/problem.hpp"

#include "adapters/graphql/operation_json.hpp"

namespace daybook {

class KnownDocuments {
 public:
  struct Bounds {
    std::size_t documents = 1'000;
    std::size_t bytes = 8u << 20;
  };
  struct Document {
    std::string_view text;                     // good as long as the operation and this
    std::shared_ptr<const std::string> owner;  // when the text was known
    bool is_new = false;                       // text and hash were sent together, and fit
  };

  KnownDocuments() : KnownDocuments(Bounds{}) {}
  explicit KnownDocuments(Bounds bounds) : bounds_(bounds) {}
  // Nothing is learned.
  static KnownDocuments trusted(const std::vector<std::string>& texts);

  // Refuses "graphql.persisted_query_not_found" (with the message that clients look for),
  // "graphql.persisted_query_mismatch" and "graphql.document_not_trusted".
  graphql::Checked<Document> find(const OperationJson& operation) const;
  // After a new document was found valid; the oldest go when there are too many.
  void learn(std::string_view hash, std::string_view text) const;

 private:
  using Text = std::shared_ptr<const std::string>;
  struct Entry {
    std::string hash;
    Text text;
  };

  KnownDocuments(Bounds bounds, bool is_closed) : bounds_(bounds), is_closed_(is_closed) {}
  Text look_up(std::string_view hash) const;
  void add(std::string hash, std::string_view text) const;

  Bounds bounds_;
  bool is_closed_ = false;
  struct State {
    std::mutex mutex;  // guards all below
    std::list<Entry> recent;
    std::unordered_map<std::string_view, std::list<Entry>::iterator> by_hash;
    std::size_t bytes = 0;
  };
  std::unique_ptr<State> state_ = std::make_unique<State>();
};

}  // namespace daybook
