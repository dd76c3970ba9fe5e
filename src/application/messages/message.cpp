#include "application/messages/message.hpp"

namespace daybook {

std::string message_of(const base::Error& error) {
  std::string text = error.rule;
  for (const base::Fact& fact : error.facts) text += " " + fact.name + "=" + fact.value;
  return text;
}

}  // namespace daybook
