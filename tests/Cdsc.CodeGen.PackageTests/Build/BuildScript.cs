using System.Collections.ObjectModel;
using System.Management.Automation;
using System.Management.Automation.Runspaces;

namespace Cdsc.CodeGen.PackageTests.Build;

/// <summary>Runs <c>build.ps1</c> in the engine of PowerShell, in this process.</summary>
internal static class BuildScript
{
    /// <summary>The script's cmdlets that the engine alone lacks; the shell has them.</summary>
    private const string Cmdlets = """
        function Push-Location([string] $path) { $global:CdscPlaces = @($ExecutionContext.SessionState.Path.CurrentLocation.Path) + $global:CdscPlaces; Set-CdscLocation $path }
        function Pop-Location { $place, $global:CdscPlaces = $global:CdscPlaces; Set-CdscLocation $place }
        function Set-CdscLocation([string] $path) { [void] $ExecutionContext.SessionState.Path.SetLocation($path) }
        """;

    /// <summary>Runs the script.</summary>
    /// <param name="before">Script to run before it, for example functions in place of commands.</param>
    /// <param name="parameters">The parameters.</param>
    /// <returns>What it printed, the error that ended it or null, and where the shell is afterwards.</returns>
    public static (IReadOnlyList<string> Output, string? Error, string Location) Run(string before, params IReadOnlyList<(string Name, object Value)> parameters)
    {
        using Runspace runspace = RunspaceFactory.CreateRunspace(InitialSessionState.CreateDefault2());
        runspace.Open();
        Execute(runspace, Cmdlets);
        Execute(runspace, $"Set-CdscLocation '{Path.GetTempPath().Replace("'", "''", StringComparison.Ordinal)}'");
        Execute(runspace, before);
        using var shell = PowerShell.Create(runspace);
        shell.AddCommand(Repository.PathOf("build.ps1"));
        foreach ((string name, object value) in parameters)
        {
            shell.AddParameter(name, value);
        }

        var output = new PSDataCollection<PSObject>();
        string? error = null;
        try
        {
            shell.Invoke(null, output);
        }
        catch (RuntimeException exception)
        {
            error = exception.Message;
        }

        return ([.. output.Select(line => line.ToString())], error, Execute(runspace, "$ExecutionContext.SessionState.Path.CurrentLocation.Path")[0].ToString());
    }

    private static Collection<PSObject> Execute(Runspace runspace, string script)
    {
        using var shell = PowerShell.Create(runspace);
        return shell.AddScript(script).Invoke();
    }
}
