// What "the same answer" means for two engines, and where they may differ.
#pragma once
#include <boost/json/object.hpp>
#include <string>

namespace graphql::testing {

struct Comparison {
  std::string difference;  // empty when the answers agree
  std::string listed;      // the listed difference that was met, if one
};

// Both are {"data"?, "errors"?}. Agreement is: the same verdict (data or none), the same data in
// the same order, and the same errors by message, path and locations, in any order.
Comparison compare(const boost::json::object& theirs, const boost::json::object& ours);

}  // namespace graphql::testing
