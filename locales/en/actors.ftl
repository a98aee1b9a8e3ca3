### Who sets a dial, ready for the middle of a sentence.

actor-engineer = the maker’s engineers
actor-manufacturer = the car’s maker
actor-operator = whoever runs the cars
actor-machine_operator = whoever runs the computers
actor-network_operator = the network company
actor-cloud_company = the cloud company
actor-road_authority = the road authority
actor-city = the city
actor-decider = whoever decides
actor-gatherer = whoever gathers the evidence
actor-payer = whoever pays for the time
actor-lawmaker = whoever makes the rules
actor-trainer = whoever trains the models
actor-builder = whoever builds the machine
actor-planner = whoever plans the work
actor-nature = nobody
actor-reader = you
