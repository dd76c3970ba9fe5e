#include "json/reader.hpp"

#include <boost/json/basic_parser_impl.hpp>
#include <boost/json/error.hpp>
#include <boost/json/parse.hpp>
#include <boost/json/stream_parser.hpp>
#include <set>
#include <string>
#include <utility>

namespace json {
namespace {

// Boost.JSON lets the last of two equal keys win in silence, so keys are watched while parsing.
struct DuplicateKeyWatcher {
  static constexpr std::size_t max_object_size = std::size_t(-1);
  static constexpr std::size_t max_array_size = std::size_t(-1);
  static constexpr std::size_t max_key_size = std::size_t(-1);
  static constexpr std::size_t max_string_size = std::size_t(-1);
  using ErrorCode = boost::json::error_code;

  std::vector<std::set<std::string, std::less<>>> keys_of_open_objects;
  std::string partial_key;
  std::string duplicate;

  bool on_document_begin(ErrorCode&) { return true; }
  bool on_document_end(ErrorCode&) { return true; }
  bool on_object_begin(ErrorCode&) { return keys_of_open_objects.emplace_back(), true; }
  bool on_object_end(std::size_t, ErrorCode&) { return keys_of_open_objects.pop_back(), true; }
  bool on_array_begin(ErrorCode&) { return true; }
  bool on_array_end(std::size_t, ErrorCode&) { return true; }
  bool on_key_part(boost::json::string_view part, std::size_t, ErrorCode&) {
    return partial_key.append(part.data(), part.size()), true;
  }
  bool on_key(boost::json::string_view part, std::size_t, ErrorCode& error) {
    partial_key.append(part.data(), part.size());
    if (!keys_of_open_objects.back().insert(partial_key).second) {
      duplicate = partial_key;
      error = boost::json::error::extra_data;
      return false;
    }
    return partial_key.clear(), true;
  }
  bool on_string_part(boost::json::string_view, std::size_t, ErrorCode&) { return true; }
  bool on_string(boost::json::string_view, std::size_t, ErrorCode&) { return true; }
  bool on_number_part(boost::json::string_view, ErrorCode&) { return true; }
  bool on_int64(std::int64_t, boost::json::string_view, ErrorCode&) { return true; }
  bool on_uint64(std::uint64_t, boost::json::string_view, ErrorCode&) { return true; }
  bool on_double(double, boost::json::string_view, ErrorCode&) { return true; }
  bool on_bool(bool, ErrorCode&) { return true; }
  bool on_null(ErrorCode&) { return true; }
  bool on_comment_part(boost::json::string_view, ErrorCode&) { return true; }
  bool on_comment(boost::json::string_view, ErrorCode&) { return true; }
};

boost::json::parse_options options_for(Limits limits) {
  boost::json::parse_options options;
  options.max_depth = limits.depth;
  return options;
}

}  // namespace

base::Result<boost::json::value> parse(std::string_view text, Limits limits,
                                       boost::json::storage_ptr storage) {
  if (text.size() > limits.bytes)
    return base::invalid("json.too_large", {{"bytes_max", std::to_string(limits.bytes)},
                                            {"bytes", std::to_string(text.size())}});
  boost::json::error_code error;
  boost::json::basic_parser<DuplicateKeyWatcher> watcher(options_for(limits));
  const std::size_t read = watcher.write_some(false, text.data(), text.size(), error);
  if (!watcher.handler().duplicate.empty() && error)
    return base::invalid("json.duplicate_key",
                         {{"key", watcher.handler().duplicate.substr(0, 64)}});
  if (error == boost::json::error::too_deep)
    return base::invalid("json.too_deep", {{"depth_max", std::to_string(limits.depth)}});
  if (error)
    return base::invalid("json.malformed",
                         {{"at_byte", std::to_string(read)}, {"problem", error.message()}});
  boost::json::value value = boost::json::parse({text.data(), text.size()}, error,
                                                std::move(storage), options_for(limits));
  if (error)
    return base::invalid("json.malformed",
                         {{"at_byte", std::to_string(read)}, {"problem", error.message()}});
  return value;
}

}  // namespace json
