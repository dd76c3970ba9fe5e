// A small schema with everything in it, for the tests of the engine: people, rooms and bookings.
#pragma once
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "graphql/call.hpp"
#include "graphql/engine.hpp"
#include "json/reader.hpp"

namespace graphql::testing {

inline constexpr std::string_view kStaffSdl = R"(
  "The whole house."
  schema { query: Query mutation: Mutation subscription: Subscription }

  "A day, written 2026-03-29."
  scalar Date @specifiedBy(url: "https://scalars.example/date")
  scalar Json

  enum Role { EMPLOYEE APPROVER "Not used any more." OWNER @deprecated(reason: "Use APPROVER.") }

  interface Node { id: ID! }
  interface Named implements Node { id: ID! name: String! }

  type Person implements Named & Node {
    id: ID!
    "What to call them."
    name: String!
    age: Int
    role: Role
    balance: Float
    "The one who approves."
    manager: Person
    reports(first: Int = 10, role: Role): [Person!]!
    nicknames: [String]
    email: String! @deprecated
    fails: String
    failsHard: String!
    friends: [Person!]
  }
  type Room implements Node { id: ID! seats: Int! owner: Person! }
  union Thing = Person | Room

  input Period { from: Date! to: Date days: Int = 5 }
  input Key @oneOf { id: ID name: String }
  input Filter { names: [String!] period: Period filter: Filter }

  type Query {
    me: Person
    person(key: Key!): Person
    people: [Person!]!
    things: [Thing!]!
    nodes: [Node]
    echo(text: String = "nothing", number: Int, real: Float, flag: Boolean, id: ID, role: Role,
         names: [String!], period: Period, date: Date, json: Json, filter: Filter): String
    must(number: Int!): Int!
  }
  type Mutation { rename(id: ID!, name: String!): Person failing: Person! }
  type Subscription { me: Person people: [Person!]! }
)";

struct Person {
  std::string id;
  std::string name;
  std::optional<int> age;
  std::optional<std::string> role;
  double balance = 0;
  std::optional<std::size_t> manager;
};

struct Room {
  std::string id;
  int seats = 0;
  std::size_t owner = 0;
};

// The value of the context: what resolvers may read beside their parent.
struct House {
  std::vector<Person> people = {{"p1", "Ada", 36, "OWNER", 12.5, std::nullopt},
                                {"p2", "Bo \"B\"", std::nullopt, "EMPLOYEE", 3, 0},
                                {"p3", "Cy", 20, std::nullopt, 0, 0}};
  std::vector<Room> rooms = {{"r1", 4, 1}};
};

struct Root {};

inline void write_value(const Value& value, std::string& text) { text += to_string(value); }

inline base::Outcome check_date(const Value& value) {
  if (value.kind() == Value::Kind::string && value.string().size() == 10) return {};
  return base::invalid("date.malformed", {{"read", to_string(value)}});
}

Bindings staff_bindings();
Engine staff_engine(Options options = {});

// The response to a request against a fresh House.
std::string answer(std::string_view query, std::string_view variables = "{}",
                   std::string_view operation_name = {});
// "rule message" of every problem of the query, a line each; empty when it is valid.
std::string problems_of(std::string_view query);

}  // namespace graphql::testing
