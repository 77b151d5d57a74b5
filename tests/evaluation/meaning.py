"""What the free words of labels may mean, where a slot's own words do not say: any of the values is right.

Decided by reading the labels and the slots alone, never by what the assistant hears.
"""

from __future__ import annotations


def _table(text: str) -> dict[str, frozenset[str]]:
    rows = (line.split(":", 1) for line in text.strip().splitlines())
    return {
        label.strip().casefold(): frozenset(values.split()) for labels, values in rows for label in labels.split(";")
    }


MEANT: dict[str, dict[str, frozenset[str]]] = {
    "product": _table(
        """
        booking system; booking site: site small-site saas internal-tool shop
        rest api; graphql api; api: api microservice network-service ml-service
        crud: site internal-tool api
        content site: content-site static-pages blog
        community site: social site content-site
        member site; membership site: site small-site social content-site
        rating site: social small-site site
        event site: small-site static-pages site content-site
        contest site: site social small-site
        chat; realtime; real-time service; realtime quiz; llm chat; voice backend: realtime ml-service api ml-demo
        notification service: microservice realtime api
        crawler; scraping: scraper script
        machine learning demo; model demo; ml demo: ml-demo
        local tool: small-site internal-tool script desktop-app
        reporting: dashboard internal-tool
        guestbook: small-site learning-project
        calculator: small-site static-pages
        kanban board: small-site site internal-tool
        cms: content-site
        crm: internal-tool saas site
        auction: shop realtime
        classifieds: shop site social
        game backend: mobile-backend turn-based-game game-server
        order service: api microservice shop saas
        order portal: shop saas
        portal: saas site shop
        service: microservice api network-service
        webhook: microservice api bot
        microservices: microservice api
        mock api: api microservice
        status page: small-site dashboard static-pages internal-tool
        forms portal; form service: site internal-tool
        simulation portal: site internal-tool dashboard
        learning platform; e-learning: site saas
        existing web app; web app: site saas small-site
        small site: small-site site
        static pages: static-pages
        portfolio: static-pages content-site
        wiki: content-site internal-tool
        survey tool; management system: site internal-tool
        data entry: internal-tool site
        intranet: internal-tool site
        university tool: site internal-tool
        campaign web app: site content-site
        device control page; camera web interface: device small-site
        threat intel platform; video platform; education platform migration: site api
        login link service: microservice api
        science data platform: api site
        ml inference api: ml-service api
        tcp game proxy: network-service
        annual report site: static-pages content-site
        internal budget tool: internal-tool
        internal tool: internal-tool small-site site
        student project: learning-project site social
        learning: learning-project
        """
    ),
    "experience": _table(
        """
        15 years django: expert
        strong; experienced: expert
        good python; some python; devops, python ok; full stack: some expert
        fastapi basics: some beginner
        a bit of python; a bit of php and python: beginner some
        c#; c++; erlang; java; rails; java developer, learning python: other-stack
        no web; no html; python, no javascript; none; learning; ml; data scientist; hobby: beginner some
        cannot program, nephew knows some python; no programmer, cousin knows django: beginner some
        photographer, partner is a python developer; retired engineer with python; unsure: beginner some
        """
    ),
    "load": _table(
        """
        10 million links, p99 below 20 ms: medium high
        10 people; 12 people; 3 people; 300 people; 5 people; 4 agents; 40 authors; 35 clinics: low
        internal; hobby; one tv, weekly; one device; changes twice a year: low
        12 sites, 200 forms; 150 products; 3 tables; 30k lines; 8 endpoints; 300 pumps; 300 sites a night: low
        10 updates a second, 5 screens: low medium
        1m pageviews per month; 20k users; 2000 users; 200 customers: low medium
        5000 players, 60 ticks/s; 40000 connections; 8000 lines, 200 ms: medium high extreme
        large: medium high
        3000 per minute: medium
        up to 500000: medium high
        """
    ),
    "deadline": _table(
        """
        sunday; thursday; this week: days
        ten days: days weeks
        """
    ),
    "hosting": _table(
        """
        100 pounds a year; cheap; cheapest: shared-hosting platform own-server
        gpu box; lan: own-server
        air-gapped; offline: own-server own-computer small-device
        on premise offline: own-server small-device own-computer
        one pc offline: own-computer windows
        on-premises openshift: container own-server
        """
    ),
    "front-end": _table("server-rendered: server-pages"),
    "lifetime": _table(
        """
        two months; one month: throwaway short
        15 years; 8 years; ten years; years: long
        """
    ),
    "needs": _table(
        """
        email: background-tasks
        content-editing; workflow: cms
        realtime: websockets streaming
        sse: streaming websockets
        social-login; ldap: auth
        permissions: roles
        api: rest
        low_latency: low-latency
        """
    ),
}
"""By slot and label, in small letters, the values that the label may mean."""

NEVER = frozenset(
    "caching rate-limiting desktop internal_tool microservice ml static_site comments browser framework".split()
)
"""Labels of needs that are no capability or speak of another slot: not judged as needs."""

REFUSED = _table(
    """
    javascript; spa; react: no-javascript
    """
)
"""What was heard as a need where its opposite is labelled as not wanted."""
INSTEAD = {
    "database": ("database", ("none",)),
    "spa": ("front-end", ("server-pages", "python-only")),
    "react": ("front-end", ("server-pages", "python-only")),
    "javascript": ("front-end", ("server-pages", "python-only")),
    "templates": ("front-end", ("none",)),
    "async": ("concurrency", ("short-requests",)),
    "browser": ("product", ("desktop-app",)),
}
"""By what is not wanted: the slot and the values that say the same."""


def meanings(slot: str, label: object) -> frozenset[str]:
    """Return the values that a label may mean by the tables; parts of a label parted by '|' are alternatives."""
    table = MEANT.get(slot, {})
    return frozenset(v for part in str(label).casefold().split("|") for v in table.get(part.strip(), ()))
