"""The verbs over HTTP, described by OpenAPI at `/openapi.json`.

    program ── http ──▶ guard (host, origin, token, size, language) ──▶ routes ──▶ verb ──▶ services

Only this room loads FastAPI, Starlette and uvicorn.
"""
