"""The verbs by what they are about, each with what it takes and gives; `registry` names them all."""
