using System.CommandLine;

namespace Cdsc.CodeGen.Cli;

/// <summary>Prints the script that lets a shell complete the command line. What there is to complete, the command is asked each time.</summary>
internal static class CompletionCommand
{
    private const string Help = """
        Prints a script that lets your shell complete commands, options and names.

        Examples:
          cdsc completion bash >> ~/.bashrc
          cdsc completion zsh >> ~/.zshrc
          cdsc completion fish > ~/.config/fish/completions/cdsc.fish
          cdsc completion pwsh >> $PROFILE
        """;

    private const string Bash = """
        _cdsc_complete() {
          local IFS=$'\n'
          COMPREPLY=($(cdsc "[suggest:$COMP_POINT]" "$COMP_LINE" 2>/dev/null))
        }
        complete -o default -F _cdsc_complete cdsc

        """;

    private const string Zsh = """
        _cdsc_complete() {
          local -a suggestions
          suggestions=("${(@f)$(cdsc "[suggest:$CURSOR]" "$BUFFER" 2>/dev/null)}")
          if [[ -n "$suggestions" ]]; then compadd -- "${suggestions[@]}"; else _files; fi
        }
        compdef _cdsc_complete cdsc

        """;

    private const string Fish = """
        complete --command cdsc --arguments '(cdsc "[suggest:"(commandline --cursor)"]" (commandline --current-process) 2>/dev/null)'

        """;

    private const string PowerShell = """
        Register-ArgumentCompleter -Native -CommandName cdsc -ScriptBlock {
            param($word, $line, $position)
            cdsc "[suggest:$position]" "$line" | ForEach-Object {
                [System.Management.Automation.CompletionResult]::new($_, $_, 'ParameterValue', $_)
            }
        }

        """;

    private static readonly Dictionary<string, string> Scripts = new(StringComparer.Ordinal)
    {
        ["bash"] = Bash,
        ["zsh"] = Zsh,
        ["fish"] = Fish,
        ["pwsh"] = PowerShell,
    };

    /// <summary>The command.</summary>
    public static Command Make(string name, TextWriter output)
    {
        var shell = new Argument<string>("SHELL") { Description = $"The shell: {string.Join(", ", Scripts.Keys)}." };
        shell.AcceptOnlyFromAmong([.. Scripts.Keys]);
        var command = new Command(name, Help.ReplaceLineEndings("\n")) { shell };
        command.SetAction(result => output.Write(Scripts[result.GetValue(shell)!].ReplaceLineEndings("\n")));
        return command;
    }
}
