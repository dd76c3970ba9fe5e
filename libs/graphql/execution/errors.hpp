// Errors as the response carries them.
#pragma once
#include <functional>
#include <string>

#include "graphql/execution/path.hpp"
#include "graphql/problem.hpp"

namespace graphql {

// The sentence for people behind an error: given by the caller, since only edges have sentences.
using Describe = std::function<std::string(const base::Error&)>;

// {"message":...,"locations":[...],"path":[...],"extensions":{"code","rule","facts"}}; an empty
// list of locations and a null path are left out.
void append_error(std::string& buffer, std::string_view message, const base::Error& error,
                  const std::vector<Location>& locations, const PathStep* path);
void append_problem(std::string& buffer, const Problem& problem, const Describe& describe);
// {"errors":[...]}
void append_refusal(std::string& buffer, const Problems& problems, const Describe& describe);

}  // namespace graphql
