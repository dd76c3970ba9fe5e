#include "graphql/staff.hpp"

namespace graphql::testing {
namespace {

void write_people(const House& house, Out& out, auto wanted) {
  out.list(house.people | std::views::filter(wanted),
           [](const Person& person, Out& item) { item.object(person); });
}

void bind_person(Bindings& bindings) {
  bindings.member("Person", "id", &Person::id);
  bindings.member("Person", "name", &Person::name);
  bindings.member("Person", "age", &Person::age);
  bindings.member("Person", "balance", &Person::balance);
  bindings.field<Person>("Person", "role", [](const Person& person, Out& out) {
    person.role ? out.enumerator(*person.role) : out.null();
  });
  bindings.field<Person>("Person", "manager", [](const Person& person, Call& call, Out& out) {
    if (!person.manager) return out.null();
    out.object(call.context<House>().people[*person.manager]);
  });
  bindings.field<Person>("Person", "reports", [](const Person& person, Call& call, Out& out) {
    auto left = call.argument("first").integer();
    const House& house = call.context<House>();
    write_people(house, out, [&, left](const Person& other) mutable {
      return other.manager && house.people[*other.manager].id == person.id && left-- > 0;
    });
  });
  bindings.field<Person>("Person", "nicknames", [](const Person& person, Out& out) {
    out.value(std::vector<std::optional<std::string>>{person.name.substr(0, 1), std::nullopt});
  });
  bindings.field<Person>("Person", "email", [](const Person& person, Out& out) {
    out.string(person.name + "@example.com");
  });
  bindings.field<Person>("Person", "fails", [](const Person&, Out& out) {
    out.fail(base::Error{base::ErrorCode::rejected, "person.broken", {{"why", "test"}}});
  });
  bindings.field<Person>("Person", "failsHard", [](const Person& person, Out& out) {
    if (person.id == "p2") return out.null();
    out.string("fine");
  });
  bindings.field<Person>("Person", "friends", [](const Person&, Call& call, Out& out) {
    write_people(call.context<House>(), out, [](const Person&) { return true; });
  });
}

void bind_room(Bindings& bindings) {
  bindings.member("Room", "id", &Room::id);
  bindings.member("Room", "seats", &Room::seats);
  bindings.field<Room>("Room", "owner", [](const Room& room, Call& call, Out& out) {
    out.object(call.context<House>().people[room.owner]);
  });
}

void write_echo(Call& call, Out& out) {
  std::string text;
  for (const NamedValue& argument : call.arguments()) {
    if (!text.empty()) text += ", ";
    text.append(argument.name).append(": ").append(to_string(argument.value));
  }
  out.string(text);
}

void write_person(Call& call, Out& out) {
  const Value& key = call.argument("key");
  for (const Person& person : call.context<House>().people) {
    const bool by_id = key["id"].is_given() && key["id"].string() == person.id;
    const bool by_name = key["name"].is_given() && key["name"].string() == person.name;
    if (by_id || by_name) return out.object(person);
  }
  out.fail(base::Error{base::ErrorCode::not_found, "person.unknown", {}});
}

void bind_query(Bindings& bindings) {
  for (const char* type : {"Query", "Subscription"}) {
    bindings.field<Root>(type, "me", [](const Root&, Call& call, Out& out) {
      out.object(call.context<House>().people[0]);
    });
    bindings.field<Root>(type, "people", [](const Root&, Call& call, Out& out) {
      write_people(call.context<House>(), out, [](const Person&) { return true; });
    });
  }
  bindings.field<Root>("Query", "person",
                       [](const Root&, Call& call, Out& out) { write_person(call, out); });
  bindings.field<Root>("Query", "things", [](const Root&, Call& call, Out& out) {
    const House& house = call.context<House>();
    out.list(std::views::iota(0, 2), [&](int which, Out& item) {
      which == 0 ? item.object(house.people[0]) : item.object_as("Room", house.rooms[0]);
    });
  });
  bindings.field<Root>("Query", "nodes", [](const Root&, Call& call, Out& out) {
    const House& house = call.context<House>();
    out.list(std::views::iota(0, 3), [&](int which, Out& item) {
      if (which == 1) return item.null();
      which == 0 ? item.object(house.rooms[0]) : item.object(house.people[2]);
    });
  });
  bindings.field<Root>("Query", "echo",
                       [](const Root&, Call& call, Out& out) { write_echo(call, out); });
  bindings.field<Root>("Query", "must", [](const Root&, Call& call, Out& out) {
    out.integer(call.argument("number").integer());
  });
}

void bind_mutation(Bindings& bindings) {
  bindings.field<Root>("Mutation", "rename", [](const Root&, Call& call, Out& out) {
    for (Person& person : call.context<House>().people) {
      if (person.id != call.argument("id").string()) continue;
      person.name = call.argument("name").string();
      return out.object(person);
    }
    out.null();
  });
  bindings.field<Root>("Mutation", "failing", [](const Root&, Out& out) { out.null(); });
}

}  // namespace

Bindings staff_bindings() {
  Bindings bindings;
  bindings.scalar("Date", check_date);
  bindings.scalar("Json", [](const Value&) -> base::Outcome { return {}; });
  bind_person(bindings);
  bind_room(bindings);
  bind_query(bindings);
  bind_mutation(bindings);
  return bindings;
}

Engine staff_engine(Options options) {
  auto schema = Schema::create(kStaffSdl, staff_bindings());
  if (!schema) {
    for (const base::Fact& fact : schema.error().facts) ADD_FAILURE() << fact.value;
    std::abort();
  }
  return Engine(std::move(*schema), std::move(options));
}

std::string answer(std::string_view query, std::string_view variables,
                   std::string_view operation_name) {
  static const Engine engine = staff_engine();
  House house;
  const boost::json::value parsed = json::parse(variables).value();
  std::string response;
  engine.run({query, operation_name, &parsed}, Root{}, house, response);
  return response;
}

std::string problems_of(std::string_view query) {
  static const Engine engine = staff_engine();
  const auto prepared = engine.prepare(query);
  if (prepared) return {};
  std::string text;
  for (const Problem& problem : prepared.error()) {
    if (!text.empty()) text += '\n';
    text += problem.rule + " " + problem.message;
  }
  return text;
}

}  // namespace graphql::testing
