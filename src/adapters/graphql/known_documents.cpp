#include "adapters/graphql/known_documents.hpp"

#include "application/log/text_digest.hpp"

namespace daybook {
namespace {

std::unexpected<graphql::Problems> refuse(std::string rule, std::string message) {
  return std::unexpected(graphql::Problems{{std::move(rule), std::move(message), {}}});
}

}  // namespace

KnownDocuments KnownDocuments::trusted(const std::vector<std::string>& texts) {
  KnownDocuments documents(Bounds{.documents = texts.size(), .bytes = std::string::npos}, true);
  for (const std::string& text : texts) documents.add(digest_of(text), text);
  return documents;
}

graphql::Checked<KnownDocuments::Document> KnownDocuments::find(
    const OperationJson& operation) const {
  if (operation.hash.empty()) {
    if (!is_closed_) return Document{operation.query, nullptr};
    if (Text known = look_up(digest_of(operation.query))) return Document{*known, known};
    return refuse("graphql.document_not_trusted", "This server answers trusted documents only.");
  }
  if (Text known = look_up(operation.hash)) return Document{*known, known};
  if (is_closed_)
    return refuse("graphql.document_not_trusted", "This server answers trusted documents only.");
  if (operation.query.empty())
    return refuse("graphql.persisted_query_not_found", "PersistedQueryNotFound");
  if (digest_of(operation.query) != operation.hash)
    return refuse("graphql.persisted_query_mismatch", "The hash is not that of the query.");
  return Document{operation.query, nullptr, true};
}

void KnownDocuments::learn(std::string_view hash, std::string_view text) const {
  if (!is_closed_) add(std::string(hash), text);
}

KnownDocuments::Text KnownDocuments::look_up(std::string_view hash) const {
  const std::lock_guard lock(state_->mutex);
  const auto found = state_->by_hash.find(hash);
  if (found == state_->by_hash.end()) return nullptr;
  state_->recent.splice(state_->recent.begin(), state_->recent, found->second);
  return found->second->text;
}

void KnownDocuments::add(std::string hash, std::string_view text) const {
  State& state = *state_;
  const std::lock_guard lock(state.mutex);
  if (text.size() > bounds_.bytes || state.by_hash.contains(hash)) return;
  state.recent.push_front({std::move(hash), std::make_shared<const std::string>(text)});
  state.by_hash.emplace(state.recent.front().hash, state.recent.begin());
  state.bytes += text.size();
  while (state.recent.size() > bounds_.documents || state.bytes > bounds_.bytes) {
    state.bytes -= state.recent.back().text->size();
    state.by_hash.erase(state.recent.back().hash);
    state.recent.pop_back();
  }
}

}  // namespace daybook
