// garden.graphql with functions that answer as garden.mjs does.
#pragma once
#include <string>

#include "graphql/engine.hpp"

namespace graphql::testing {

struct GardenRoot {};
struct GardenContext {};

std::string garden_sdl();
Bindings garden_bindings();
// With limits far above what a comparison needs: what is left to differ is the language.
Engine garden_engine();

}  // namespace graphql::testing
