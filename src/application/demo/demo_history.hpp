// What happened in the demo organisation, as a list of who did what when: hires, requests,
// decisions. Made by dice with fixed seeds, then played by make_demo in order of time.
#pragma once
#include <variant>
#include <vector>

#include "application/demo/demo_people.hpp"
#include "domain/command.hpp"

namespace daybook {

PersonId demo_person(std::string_view email);

// Somebody asks for leave; what the rules refuse simply did not happen.
struct DemoRequest {
  RequestLeave leave;
};
// What becomes of a request, by whoever may decide about it.
struct DemoDecision {
  enum class Verdict { approve, reject, withdraw, cancel };
  RequestId request;
  Verdict verdict{};
  std::string comment;
};
struct DemoHire {
  DemoPerson person;
};
struct DemoEnd {
  PersonId person;
  Date last_day;
};

struct DemoStep {
  Instant at;
  std::variant<DemoHire, DemoEnd, DemoRequest, DemoDecision> what;
  std::size_t place = 0;  // among those of the same instant
};

// By time; nothing is later than the morning of `today`.
std::vector<DemoStep> demo_history(Date start, Date today);

}  // namespace daybook
