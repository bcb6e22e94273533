namespace Cdsc.CodeGen.Cli;

/// <summary>What the command knows of the place where its output appears.</summary>
/// <param name="OutputIsTerminal">Whether somebody looks at the output as it comes.</param>
/// <param name="ErrorIsTerminal">The same of what is wrong.</param>
/// <param name="Width">How many characters a line has; 0 when nobody knows.</param>
/// <param name="Variable">Gives a variable of the environment; null for one that isn't set.</param>
internal sealed record TerminalFacts(bool OutputIsTerminal, bool ErrorIsTerminal, int Width, Func<string, string?> Variable)
{
    /// <summary>The values of <c>--color</c>.</summary>
    public static IReadOnlyList<string> Choices { get; } = ["auto", "always", "never"];

    /// <summary>Nobody looks; a program takes the output.</summary>
    public static TerminalFacts None { get; } = new(false, false, 0, _ => null);

    /// <summary>The terminal of this process.</summary>
    public static TerminalFacts OfProcess()
    {
        bool output = !Console.IsOutputRedirected && WindowsTerminal.Understands(isError: false);
        bool error = !Console.IsErrorRedirected && WindowsTerminal.Understands(isError: true);
        return new TerminalFacts(output, error, output || error ? WidthOfConsole() : 0, Environment.GetEnvironmentVariable);
    }

    /// <summary>
    /// Whether there are colours: as the command line says, else not where <c>NO_COLOR</c> is set, else where
    /// <c>FORCE_COLOR</c> is, else on a terminal that isn't a dumb one.
    /// </summary>
    /// <param name="choice">What the command line says.</param>
    /// <param name="isTerminal">Whether it is about a terminal.</param>
    public bool HasColor(string choice, bool isTerminal) => choice switch
    {
        "always" => true,
        "never" => false,
        _ when !string.IsNullOrEmpty(Variable("NO_COLOR")) => false,
        _ when Variable("FORCE_COLOR") is { Length: > 0 } force => force != "0",
        _ => isTerminal && Understands,
    };

    /// <summary>Whether what is written to a terminal can be taken back there.</summary>
    public bool HasProgress => ErrorIsTerminal && Understands;

    private bool Understands => Variable("TERM") != "dumb";

    private static int WidthOfConsole()
    {
        try
        {
            return Math.Max(Console.WindowWidth, 0);
        }
        catch (Exception exception) when (exception is IOException or PlatformNotSupportedException)
        {
            return 0;
        }
    }
}
