#include "graphql/reference/garden.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <fstream>
#include <gtest/gtest.h>
#include <iterator>
#include <vector>

#include "graphql/call.hpp"
#include "json/writer.hpp"

namespace graphql::testing {
namespace {

constexpr int kCount = 9;
constexpr const char* kColours[] = {"RED", "GREEN", "BLUE", nullptr};

// A kind of thing is known by its number; the C++ types tell the engine which it is.
struct Plant {
  int number;
};
struct Animal {
  int number;
};
struct Stone {
  int number;
};

void write_thing(int number, Out& out) {
  number %= kCount;
  switch (number % 3) {
    case 0: return out.object(Plant{number});
    case 1: return out.object(Animal{number});
    default: return out.object(Stone{number});
  }
}

// The first of the kind that comes after.
int following(int number, int kind) {
  const int steps = (kind + 3 - number % 3) % 3;
  return number + (steps == 0 ? 3 : steps);
}

constexpr int kNothing = -1;

void write_things(const std::vector<int>& numbers, Out& out) {
  out.list(numbers, [](int number, Out& item) {
    number == kNothing ? item.null() : write_thing(number, item);
  });
}

void write_texts(const std::vector<const char*>& texts, Out& out) {
  out.list(texts,
           [](const char* text, Out& item) { text == nullptr ? item.null() : item.string(text); });
}

base::Error broken() { return {base::ErrorCode::rejected, "garden.broken", {}}; }

void append_json(json::Writer& out, const Value& value) {
  switch (value.kind()) {
    case Value::Kind::absent:
    case Value::Kind::null: return out.null();
    case Value::Kind::boolean: return out.boolean(value.boolean());
    case Value::Kind::integer: return out.number(value.integer());
    case Value::Kind::number: return out.raw(fmt::format("{}", value.number()));
    case Value::Kind::string: return out.string(value.string());
    case Value::Kind::enumerator: return out.string(value.enumerator());
    case Value::Kind::list:
      out.begin_array();
      for (const Value& item : value.list()) append_json(out, item);
      return out.end_array();
    case Value::Kind::object:
      out.begin_object();
      for (const NamedValue& field : value.fields())
        if (!field.value.is_absent()) out.key(field.name), append_json(out, field.value);
      return out.end_object();
  }
}

void write_arguments(Call& call, Out& out) {
  std::string text;
  json::Writer json(text);
  append_json(json, Value::object(call.arguments()));
  out.json(text);
}

template <class Thing>
void bind_named(Bindings& bindings, const std::string& type) {
  bindings.field<Thing>(type, "name", [](const Thing& thing, Call& call, Out& out) {
    const auto is_set = [&](const char* name) {
      const Value& value = call.argument(name);
      return value.is_given() && value.boolean();
    };
    const std::string name = (is_set("upper") ? "THING " : "thing ") + std::to_string(thing.number);
    out.string(is_set("twice") ? name + name : name);
  });
  bindings.field<Thing>(type, "next", [](const Thing& thing, Out& out) {
    thing.number == 7 ? out.null() : write_thing(thing.number + 1, out);
  });
  bindings.field<Thing>(type, "colour", [](const Thing& thing, Out& out) {
    const char* colour = kColours[thing.number % 4];
    colour == nullptr ? out.null() : out.enumerator(colour);
  });
  bindings.field<Thing>(type, "size", [](const Thing& thing, Out& out) {
    thing.number == 6 || thing.number == 4 ? out.null() : out.integer(thing.number * 10);
  });
  bindings.field<Thing>(type, "fragile", [](const Thing& thing, Out& out) {
    thing.number % 2 == 0 ? out.null() : out.string("whole");
  });
}

template <class Thing>
void bind_thing(Bindings& bindings, const std::string& type) {
  bindings.field<Thing>(type, "id", [](const Thing& thing, Out& out) {
    out.string("n" + std::to_string(thing.number));
  });
  bindings.field<Thing>(type, "mark", [](const Thing& thing, Out& out) {
    if (thing.number % 3 == 0) return out.integer(thing.number);
    if (thing.number % 3 == 1) return out.string("m" + std::to_string(thing.number));
    out.value(std::vector<std::optional<int>>{thing.number, std::nullopt});
  });
}

void write_weight(int number, Out& out) { number == 5 ? out.null() : out.number(number * 1.25); }

void bind_lists_of_plant(Bindings& bindings) {
  bindings.field<Plant>("Plant", "tags", [](const Plant& plant, Out& out) {
    plant.number == 6 ? out.null() : write_texts({"a", nullptr, "c"}, out);
  });
  bindings.field<Plant>("Plant", "strictTags", [](const Plant& plant, Out& out) {
    write_texts({"a", plant.number == 0 ? nullptr : "b"}, out);
  });
  bindings.field<Plant>("Plant", "grid", [](const Plant& plant, Out& out) {
    using Row = std::optional<std::vector<std::optional<int>>>;
    if (plant.number == 6) return out.value(std::vector<Row>{{{1}}, std::nullopt});
    if (plant.number == 3)
      return out.value(std::vector<Row>{{std::vector<std::optional<int>>{}}, {{2, 3}}});
    out.value(std::vector<Row>{{{1, std::nullopt}}, {{4}}});
  });
  bindings.field<Plant>("Plant", "near", [](const Plant& plant, Call& call, Out& out) {
    const auto first = std::clamp<std::int64_t>(call.argument("first").integer(), 0, 3);
    std::vector<int> numbers{plant.number + 1, plant.number + 2, plant.number + 3};
    numbers.resize(static_cast<std::size_t>(first));
    write_things(numbers, out);
  });
  bindings.field<Plant>("Plant", "maybe", [](const Plant& plant, Out& out) {
    write_things({following(plant.number, 0), kNothing, following(plant.number, 1)}, out);
  });
}

void bind_plant(Bindings& bindings) {
  bind_named<Plant>(bindings, "Plant");
  bind_thing<Plant>(bindings, "Plant");
  bind_lists_of_plant(bindings);
  bindings.field<Plant>("Plant", "weight",
                        [](const Plant& plant, Out& out) { write_weight(plant.number, out); });
  bindings.field<Plant>("Plant", "planted", [](const Plant& plant, Out& out) {
    if (plant.number == 3) return out.null();
    out.string("2026-03-0" + std::to_string(plant.number + 1));
  });
  bindings.field<Plant>("Plant", "fails", [](const Plant&, Out& out) { out.fail(broken()); });
  bindings.field<Plant>("Plant", "failsHard", [](const Plant& plant, Out& out) {
    plant.number == 3 ? out.string("fine") : out.fail(broken());
  });
  bindings.field<Plant>("Plant", "friend", [](const Plant& plant, Out& out) {
    write_thing(following(plant.number, 1), out);
  });
  bindings.field<Plant>("Plant", "strictFriend", [](const Plant& plant, Out& out) {
    plant.number == 6 ? out.null() : write_thing(following(plant.number, 0), out);
  });
}

void bind_animal(Bindings& bindings) {
  bind_named<Animal>(bindings, "Animal");
  bind_thing<Animal>(bindings, "Animal");
  bindings.field<Animal>("Animal", "legs",
                         [](const Animal& animal, Out& out) { out.integer(animal.number * 2); });
  bindings.field<Animal>("Animal", "eats", [](const Animal& animal, Call& call, Out& out) {
    const Value& only = call.argument("only");
    if (only.is_null()) return out.null();
    const bool one = only["must"].integer() == 1;
    write_things({following(animal.number, 0), one ? following(animal.number, 1) : kNothing}, out);
  });
  bindings.field<Animal>("Animal", "echo",
                         [](const Animal&, Call& call, Out& out) { write_arguments(call, out); });
}

void bind_stone(Bindings& bindings) {
  bind_thing<Stone>(bindings, "Stone");
  bindings.field<Stone>("Stone", "weight",
                        [](const Stone& stone, Out& out) { write_weight(stone.number, out); });
  bindings.field<Stone>("Stone", "under", [](const Stone& stone, Out& out) {
    stone.number == 8 ? out.null() : write_thing(stone.number + 3, out);
  });
  bindings.field<Stone>("Stone", "strictUnder", [](const Stone& stone, Out& out) {
    write_things({stone.number + 1, stone.number == 5 ? kNothing : stone.number + 2}, out);
  });
}

void write_by_id(std::string_view id, Out& out) {
  const bool known = id.size() == 2 && id[0] == 'n' && id[1] >= '0' && id[1] <= '8';
  known ? write_thing(id[1] - '0', out) : out.null();
}

void bind_root(Bindings& bindings, const char* type, const char* field, int number) {
  bindings.field<GardenRoot>(type, field, [number](const GardenRoot&, Out& out) {
    number == kNothing ? out.null() : write_thing(number, out);
  });
}

void bind_query(Bindings& bindings) {
  bind_root(bindings, "Query", "plant", 0);
  bind_root(bindings, "Query", "animal", 1);
  bind_root(bindings, "Query", "strictPlant", 3);
  bind_root(bindings, "Query", "brokenPlant", kNothing);
  bindings.field<GardenRoot>("Query", "node", [](const GardenRoot&, Call& call, Out& out) {
    write_by_id(call.argument("id").string(), out);
  });
  bindings.field<GardenRoot>("Query", "nodes", [](const GardenRoot&, Call& call, Out& out) {
    out.list(call.argument("ids").list(),
             [](const Value& id, Out& item) { write_by_id(id.string(), item); });
  });
  bindings.field<GardenRoot>("Query", "living", [](const GardenRoot&, Call& call, Out& out) {
    const bool all = call.argument("key").is_absent();
    write_things(all ? std::vector<int>{0, kNothing, 4} : std::vector<int>(), out);
  });
  bindings.field<GardenRoot>("Query", "must", [](const GardenRoot&, Call& call, Out& out) {
    out.integer(call.argument("number").integer() + call.argument("filled").integer() +
                static_cast<std::int64_t>(call.argument("list").list().size()));
  });
}

void bind_roots(Bindings& bindings) {
  bind_query(bindings);
  bind_root(bindings, "Mutation", "set", 6);
  bind_root(bindings, "Subscription", "changed", 1);
  const auto echo = [](const GardenRoot&, Call& call, Out& out) { write_arguments(call, out); };
  bindings.field<GardenRoot>("Query", "echo", echo);
  bindings.field<GardenRoot>("Mutation", "add", echo);
  bindings.field<GardenRoot>("Mutation", "fail",
                             [](const GardenRoot&, Out& out) { out.fail(broken()); });
  for (const char* type : {"Query", "Subscription"})
    bindings.field<GardenRoot>(
        type, "things", [](const GardenRoot&, Out& out) { write_things({0, 1, 2, 3}, out); });
}

base::Outcome check_day(const Value& value) {
  constexpr std::string_view kForm = "0000-00-00";
  const auto fits = [](char c, char form) {
    return form == '0' ? c >= '0' && c <= '9' : c == form;
  };
  if (value.kind() == Value::Kind::string && std::ranges::equal(value.string(), kForm, fits))
    return {};
  return base::invalid("garden.malformed_day");
}

}  // namespace

std::string garden_sdl() {
  std::ifstream file(DAYBOOK_SOURCE_DIR "/tests/graphql/reference/garden.graphql");
  return std::string(std::istreambuf_iterator<char>(file), {});
}

Bindings garden_bindings() {
  Bindings bindings;
  bindings.scalar("Date", check_day);
  bindings.scalar("Json", [](const Value&) { return base::Outcome(); });
  bind_plant(bindings);
  bind_animal(bindings);
  bind_stone(bindings);
  bind_roots(bindings);
  return bindings;
}

Engine garden_engine() {
  auto schema = Schema::create(garden_sdl(), garden_bindings());
  if (!schema)
    for (const base::Fact& fact : schema.error().facts) ADD_FAILURE() << fact.value;
  Options options;
  options.limits = {.document_bytes = 1u << 20,
                    .nesting = 200,
                    .depth = 200,
                    .fields = 100'000,
                    .aliases = 10'000,
                    .root_fields = 10'000,
                    .problems = 10'000,
                    .execution_errors = 10'000};
  return Engine(std::move(*schema), std::move(options));
}

}  // namespace graphql::testing
