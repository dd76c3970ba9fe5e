#include "application/demo/demo_people.hpp"

#include <array>
#include <string_view>

namespace daybook {
namespace {

enum class Hours { of_location, four_days, six_and_a_half, three_days, short_friday, mornings };

struct Row {
  std::string_view name;
  std::string_view mailbox;
  std::string_view location;
  std::string_view team;
  Date first_day;
  Hours hours = Hours::of_location;
};

// Who joined or will join some months before or after today, on the first of that month.
struct Joined {
  std::string_view mailbox;
  int months;
};

constexpr Date on(int year, int month, int day) { return base::date(year, month, day); }

constexpr std::array kRows = {
    Row{"Miriam Adler", "miriam.adler", "Munich", "Leadership", on(2012, 3, 1)},
    Row{"Katharina Vogel", "katharina.vogel", "Munich", "Engineering", on(2013, 9, 1)},
    Row{"Charlotte Whitfield", "charlotte.whitfield", "London", "Sales", on(2015, 1, 5)},
    Row{"Stefan Brandl", "stefan.brandl", "Munich", "Operations", on(2014, 6, 1)},
    Row{"Sofia Marino", "sofia.marino", "Munich", "People", on(2016, 2, 15)},
    Row{"Grace Achieng", "grace.achieng", "London", "People", on(2019, 10, 1), Hours::three_days},
    Row{"Hannah Lindqvist", "hannah.lindqvist", "Munich", "People", on(2021, 5, 1),
        Hours::four_days},

    Row{"Jonas Huber", "jonas.huber", "Munich", "Optics", on(2015, 4, 1)},
    Row{"Anna Berger", "anna.berger", "Munich", "Optics", on(2019, 7, 1)},
    Row{"Lena Fischer", "lena.fischer", "Munich", "Optics", on(2017, 11, 1), Hours::four_days},
    Row{"Matthias Wagner", "matthias.wagner", "Munich", "Optics", on(2018, 1, 15),
        Hours::six_and_a_half},
    Row{"Yusuf Demir", "yusuf.demir", "Munich", "Optics", on(2020, 2, 1)},
    Row{"Ines Carvalho", "ines.carvalho", "Munich", "Optics", on(2021, 10, 1)},
    Row{"Florian Pichler", "florian.pichler", "Munich", "Optics", on(2016, 8, 1),
        Hours::short_friday},
    Row{"Thi Mai Nguyen", "mai.nguyen", "Munich", "Optics", on(2022, 3, 1)},

    Row{"Tobias Keller", "tobias.keller", "Munich", "Firmware", on(2014, 1, 1)},
    Row{"Priya Nair", "priya.nair", "London", "Firmware", on(2017, 5, 2)},
    Row{"Magdalena Nowak", "magdalena.nowak", "Munich", "Firmware", on(2019, 1, 1)},
    Row{"Leon Schuster", "leon.schuster", "Munich", "Firmware", on(2020, 9, 1)},
    Row{"Farah Haddad", "farah.haddad", "Munich", "Firmware", on(2022, 6, 15), Hours::mornings},
    Row{"Oliver Bennett", "oliver.bennett", "London", "Firmware", on(2018, 3, 12)},
    Row{"Aisha Rahman", "aisha.rahman", "London", "Firmware", on(2020, 11, 2)},
    Row{"Callum Fraser", "callum.fraser", "London", "Firmware", on(2021, 8, 16)},
    Row{"Emma Clarke", "emma.clarke", "London", "Firmware", on(2016, 4, 4), Hours::three_days},
    Row{"Mateusz Zielinski", "mateusz.zielinski", "London", "Firmware", on(2019, 2, 18)},

    Row{"Daniel Okafor", "daniel.okafor", "San Diego", "Cloud", on(2017, 8, 14)},
    Row{"Mei Lin Chen", "mei.chen", "San Diego", "Cloud", on(2019, 6, 3)},
    Row{"Diego Muñoz", "diego.munoz", "San Diego", "Cloud", on(2020, 1, 13)},
    Row{"Rachel Goldberg", "rachel.goldberg", "San Diego", "Cloud", on(2018, 10, 1),
        Hours::four_days},
    Row{"Tyler Johnson", "tyler.johnson", "San Diego", "Cloud", on(2021, 4, 5)},
    Row{"Nia Washington", "nia.washington", "San Diego", "Cloud", on(2022, 9, 6)},
    Row{"Arjun Mehta", "arjun.mehta", "London", "Cloud", on(2020, 7, 6)},
    Row{"Freya Hughes", "freya.hughes", "London", "Cloud", on(2021, 1, 4)},
    Row{"Sam Nakamura", "sam.nakamura", "San Diego", "Cloud", on(2022, 1, 10)},

    Row{"Amelia Foster", "amelia.foster", "London", "Sales", on(2018, 9, 3)},
    Row{"Kwame Mensah", "kwame.mensah", "London", "Sales", on(2019, 5, 7)},
    Row{"Sebastian Maurer", "sebastian.maurer", "Munich", "Sales", on(2017, 2, 1)},
    Row{"Élodie Laurent", "elodie.laurent", "Munich", "Sales", on(2021, 3, 15)},
    Row{"Zoe Papadopoulos", "zoe.papadopoulos", "London", "Sales", on(2022, 2, 7)},
    Row{"James Whitaker", "james.whitaker", "London", "Sales", on(2016, 10, 10)},
    Row{"Marcus Rivera", "marcus.rivera", "San Diego", "Sales Americas", on(2018, 5, 1)},
    Row{"Olivia Park", "olivia.park", "San Diego", "Sales Americas", on(2020, 3, 2)},
    Row{"Ethan Brooks", "ethan.brooks", "San Diego", "Sales Americas", on(2021, 9, 13)},
    Row{"Valentina Cruz", "valentina.cruz", "San Diego", "Sales Americas", on(2022, 5, 16)},
    Row{"Hassan Ali", "hassan.ali", "San Diego", "Sales Americas", on(2019, 11, 4)},

    Row{"Birgit Hofmann", "birgit.hofmann", "Munich", "Operations", on(2013, 5, 1),
        Hours::four_days},
    Row{"Andreas Gruber", "andreas.gruber", "Munich", "Operations", on(2015, 10, 1)},
    Row{"Chiara Romano", "chiara.romano", "Munich", "Operations", on(2020, 6, 1)},
    Row{"Victoria Shaw", "victoria.shaw", "London", "Operations", on(2017, 7, 3)},
    Row{"Rosa Delgado", "rosa.delgado", "San Diego", "Operations", on(2019, 3, 18)},
    Row{"William Osei", "william.osei", "London", "Operations", on(2021, 6, 1)},
    Row{"Petra Kovács", "petra.kovacs", "Munich", "Quality", on(2018, 4, 1)},
    Row{"Jürgen Großmann", "juergen.grossmann", "Munich", "Quality", on(2014, 11, 1)},
    Row{"Isla Morrison", "isla.morrison", "London", "Quality", on(2020, 8, 3)},
    Row{"Noah Kim", "noah.kim", "San Diego", "Quality", on(2021, 11, 1)},

    Row{"Paul Steiner", "paul.steiner", "Munich", "Optics", on(2022, 1, 1)},
    Row{"Clara Weiss", "clara.weiss", "Munich", "Firmware", on(2022, 1, 1)},
    Row{"Tom Ashworth", "tom.ashworth", "London", "Sales", on(2022, 1, 1)},
    Row{"Jasmine Patel", "jasmine.patel", "London", "Cloud", on(2022, 1, 1)},
    Row{"Lucas Moreno", "lucas.moreno", "San Diego", "Cloud", on(2022, 1, 1)},
};

constexpr std::array kJoined = {Joined{"paul.steiner", -6}, Joined{"tom.ashworth", -14},
                                Joined{"jasmine.patel", -4}, Joined{"lucas.moreno", -9},
                                Joined{"clara.weiss", 1}};
constexpr Joined kLeft{"james.whitaker", -2};

std::optional<WorkingPattern> pattern_of(Hours hours) {
  switch (hours) {
    case Hours::of_location: return std::nullopt;
    case Hours::four_days: return WorkingPattern::weekly({480, 480, 480, 480, 0, 0, 0});
    case Hours::six_and_a_half: return WorkingPattern::weekly({390, 390, 390, 390, 390, 0, 0});
    case Hours::three_days: return WorkingPattern::weekly({0, 450, 450, 450, 0, 0, 0});
    case Hours::short_friday: return WorkingPattern::weekly({510, 510, 510, 510, 360, 0, 0});
    case Hours::mornings: return WorkingPattern::weekly({240, 240, 240, 240, 240, 0, 0});
  }
  return std::nullopt;
}

Date first_day_of(const Row& row, Date today) {
  for (const Joined& joined : kJoined)
    if (joined.mailbox == row.mailbox) return today.first_of_month().plus_months(joined.months);
  return row.first_day;
}

}  // namespace

std::vector<DemoPerson> demo_people(Date today) {
  std::vector<DemoPerson> people;
  for (const Row& row : kRows) {
    DemoPerson person{.name = std::string(row.name),
                      .email = std::string(row.mailbox) + "@kestrel.example",
                      .location = std::string(row.location),
                      .team = std::string(row.team),
                      .first_day = first_day_of(row, today),
                      .pattern = pattern_of(row.hours)};
    if (row.mailbox == kLeft.mailbox)
      person.last_day = today.first_of_month().plus_months(kLeft.months).last_of_month();
    people.push_back(std::move(person));
  }
  return people;
}

}  // namespace daybook
