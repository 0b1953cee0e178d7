"""The scripts that teach a shell to complete `tracker`, and where each is put.

A script calls the program again with `_TRACKER_COMPLETE` set, and takes each line that it prints as one
value, what is said of it after a tab. The exit code 1 says that names of files are wanted instead. No answer
is ever evaluated, so that the title of a document cannot run anything.
"""

from __future__ import annotations

from typing import NamedTuple

VARIABLE = "_TRACKER_COMPLETE"


class Script(NamedTuple):
    """One shell: the script, and the commands that put it in its place."""

    text: str
    place: str


_BASH = """\
_tracker_completion() {
    local answer value
    COMPREPLY=()
    if answer=$(IFS=$'\\n'; COMP_WORDS="${COMP_WORDS[*]}" COMP_CWORD=$COMP_CWORD \\
        _TRACKER_COMPLETE=complete_bash "${1/#\\~/$HOME}" 2>/dev/null); then
        compopt +o default 2>/dev/null
        while IFS= read -r value; do
            [ -z "$value" ] || COMPREPLY+=("$value")
        done <<< "$answer"
    fi
    return 0
}
complete -o default -F _tracker_completion tracker
"""

_ZSH = """\
#compdef tracker
_tracker_completion() {
    local answer line
    local -a values shown
    if ! answer="$(_TYPER_COMPLETE_ARGS="${words[1,$CURRENT]}" \\
        _TRACKER_COMPLETE=complete_zsh ${~words[1]} 2>/dev/null)"; then
        _files
        return
    fi
    for line in "${(@f)answer}"; do
        [[ -n "$line" ]] || continue
        values+=("${line%%$'\\t'*}")
        shown+=("${line/$'\\t'/  -- }")
    done
    (( $#values )) && compadd -l -V tracker -d shown -a values
}
if [[ $zsh_eval_context[-1] == loadautofunc ]]; then
    _tracker_completion "$@"
else
    (( $+functions[compdef] )) || { autoload -Uz compinit && compinit }
    compdef _tracker_completion tracker
fi
"""

_FISH = """\
function __tracker_completion
    set -l words (commandline -cp)
    set -l program (commandline -opc)[1]
    set -l answer (_TYPER_COMPLETE_ARGS="$words" _TRACKER_COMPLETE=complete_fish $program 2>/dev/null)
    if test $status -eq 0
        printf '%s\\n' $answer
    else
        __fish_complete_path (commandline -ct)
    end
end
complete --command tracker --no-files --keep-order --arguments "(__tracker_completion)"
"""

_POWERSHELL = """\
Register-ArgumentCompleter -Native -CommandName tracker -ScriptBlock {
    param($wordToComplete, $commandAst, $cursorPosition)
    $encoding = [Console]::OutputEncoding
    [Console]::OutputEncoding = [System.Text.Encoding]::UTF8
    $Env:_TRACKER_COMPLETE = "complete_powershell"
    $Env:_TYPER_COMPLETE_ARGS = $commandAst.ToString()
    $Env:_TYPER_COMPLETE_WORD_TO_COMPLETE = $wordToComplete
    & ($commandAst.CommandElements[0].Value) 2>$null | ForEach-Object {
        $value, $help = $_ -split "`t", 2
        if (-not $help) { $help = $value }
        $typed = $value
        if ($value -notmatch '^[\\p{L}\\p{N}_./=-]+$') { $typed = "'" + $value.Replace("'", "''") + "'" }
        [System.Management.Automation.CompletionResult]::new($typed, $value, 'ParameterValue', $help)
    }
    Remove-Item 'Env:_TRACKER_COMPLETE', 'Env:_TYPER_COMPLETE_ARGS', 'Env:_TYPER_COMPLETE_WORD_TO_COMPLETE'
    [Console]::OutputEncoding = $encoding
}
"""

SCRIPTS = {
    "bash": Script(_BASH, "tracker completion bash >> ~/.bashrc"),
    "zsh": Script(_ZSH, "tracker completion zsh >> ~/.zshrc"),
    "fish": Script(_FISH, "tracker completion fish > ~/.config/fish/completions/tracker.fish"),
    "powershell": Script(_POWERSHELL, "tracker completion powershell >> $PROFILE"),
}
