// The JSON fields of a described type as lines for people, made from its description alone.
#pragma once
#include <string>
#include <vector>

#include "json/codec.hpp"

#include "application/log/personal_text_json.hpp"

namespace daybook {

struct DescribedField {
  std::string path;    // "holidays[].date"
  std::string form;    // "date"
  std::string absent;  // "when empty": it is left out then; "" when it never is
};

class FieldLister {
 public:
  template <class T>
  std::vector<DescribedField> list() {
    fields_of<T>("", "");
    return std::move(fields_);
  }

 private:
  template <class T>
  void fields_of(const std::string& prefix, const std::string& condition) {
    T value{};
    value.describe([&]<class F, class... D>(std::string_view name, const F&, const D&... fallback) {
      const std::string absent = sizeof...(D) == 0 ? absence<F>() : "when usual";
      field<F>(prefix + std::string(name), condition, absent + shown(F(fallback)...));
    });
  }

  static std::string shown() { return ""; }
  template <class F>
  static std::string shown(const F& usual) {
    if constexpr (std::same_as<F, bool>)
      return usual ? ": true" : ": false";
    else if constexpr (std::integral<F>)
      return ": " + std::to_string(usual);
    else if constexpr (json::HasTextForm<F>)
      return ": " + std::string(json::TextForm<F>::write(usual));
    else
      return "";
  }

  template <class F>
  void field(const std::string& path, const std::string& condition, const std::string& absent) {
    using namespace json::detail;
    if constexpr (IsOptional<F>::value) {
      field<typename F::value_type>(path, condition, absent);
    } else if constexpr (IsVector<F>::value || IsArray<F>::value) {
      elements<F>(path, condition, absent);
    } else if constexpr (IsVariant<F>::value) {
      add(path + ".kind", choices<F>() + condition, absent);
      alternatives<F>(path, condition, std::make_index_sequence<std::variant_size_v<F>>{});
    } else if constexpr (std::same_as<F, base::DateRange>) {
      nested<RangeFields>(path, condition, absent);
    } else if constexpr (std::same_as<F, base::Amount>) {
      nested<AmountFields>(path, condition, absent);
    } else if constexpr (json::HasTextForm<F> || std::integral<F>) {
      add(path, form_of<F>() + condition, absent);
    } else {
      nested<F>(path, condition, absent);
    }
  }

  // That a whole object may be left out is told once, at the object.
  template <class F>
  void nested(const std::string& path, const std::string& condition, const std::string& absent) {
    if (!absent.empty()) add(path, "object" + condition, absent);
    fields_of<F>(path + ".", condition);
  }

  template <class F>
  void elements(const std::string& path, const std::string& condition, const std::string& absent) {
    using Element = typename F::value_type;
    std::string count;
    if constexpr (json::detail::IsArray<F>::value) count = std::to_string(F{}.size());
    const std::string list = path + "[" + count + "]";
    if (!absent.empty() && !json::HasTextForm<Element>)
      add(path, "list" + condition, absent), field<Element>(list, condition, "");
    else
      field<Element>(list, condition, absent);
  }

  template <class F, std::size_t... Index>
  void alternatives(const std::string& path, const std::string& condition,
                    std::index_sequence<Index...>) {
    (fields_of<std::variant_alternative_t<Index, F>>(
         path + ".",
         condition + ", where kind is " + std::string(base::EnumNames<F>::names[Index])),
     ...);
  }

  template <class F>
  static std::string absence() {
    if constexpr (json::detail::OmittedWhenDefault<F>) return "when usual";
    return json::detail::may_be_absent<F>() ? "when empty" : "";
  }

  template <class F>
  static std::string choices() {
    std::string all;
    for (std::string_view name : base::EnumNames<F>::names)
      all += (all.empty() ? "one of " : ", ") + std::string(name);
    return all;
  }

  template <class F>
  static std::string form_of() {
    if constexpr (std::same_as<F, std::string>)
      return "text";
    else if constexpr (std::same_as<F, PersonalText>)
      return "text about a person";
    else if constexpr (std::same_as<F, base::Date>)
      return "date";
    else if constexpr (std::same_as<F, base::MonthDay>)
      return "month and day";
    else if constexpr (std::same_as<F, base::Rational>)
      return "fraction";
    else if constexpr (std::is_enum_v<F>)
      return choices<F>();
    else if constexpr (std::same_as<F, bool>)
      return "true or false";
    else if constexpr (std::integral<F>)
      return "whole number";
    else
      return is_id(F{}), "id";
  }
  template <class Tag>
  static void is_id(base::Id<Tag>) {}

  void add(std::string path, std::string form, std::string absent) {
    fields_.push_back({std::move(path), std::move(form), std::move(absent)});
  }

  std::vector<DescribedField> fields_;
};

}  // namespace daybook
