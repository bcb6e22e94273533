<#
.SYNOPSIS
Builds and tests Cdsc.CodeGen: restore, format check, generate or check, build, test. Or makes what is published.

.EXAMPLE
./build.ps1
Does everything and generates.

.EXAMPLE
./build.ps1 -Check
Fails when generated files are not up to date, instead of writing them; this is what CI wants.

.EXAMPLE
./build.ps1 -Accept
Rewrites what the golden cases expect.

.EXAMPLE
./build.ps1 -Publish
Packs all packages and makes the command one native executable, below artifacts. This needs the linker of the platform
(on Linux clang or gcc). The tool is native, too, where it is installed on a machine like this one.
#>
[CmdletBinding()]
param(
    # Compare generated files instead of writing them.
    [switch] $Check,

    # Rewrite what the golden cases expect.
    [switch] $Accept,

    # Make what is published: packages and one native executable.
    [switch] $Publish,

    # The folder for what is published.
    [string] $Output = "$PSScriptRoot/artifacts",

    [ValidateSet('Debug', 'Release')]
    [string] $Configuration = 'Release'
)

$ErrorActionPreference = 'Stop'
$root = $PSScriptRoot
$solution = "$root/Cdsc.CodeGen.sln"

function Invoke-Step([string] $name, [string[]] $arguments) {
    "== $name"
    & dotnet $arguments
    if ($LASTEXITCODE -ne 0) {
        throw "$name failed with exit code $LASTEXITCODE."
    }
}

$verb = if ($Check) { 'check' } else { 'generate' }
$previous = $env:CDSC_ACCEPT
Push-Location $root
try {
    Invoke-Step 'Restore' @('restore', $solution)
    if ($Publish) {
        $packages = @('--configuration', $Configuration, '--output', "$Output/packages")
        Invoke-Step 'Pack' (@('pack', $solution) + $packages)

        # Three packages take the place of the tool that runs everywhere: one that leads to the two others, one for machines
        # like this and one for all others.
        $command = "$root/src/Cdsc.CodeGen.Cli"
        $runtime = [System.Runtime.InteropServices.RuntimeInformation]::RuntimeIdentifier
        $linker = @(if ($IsLinux -and -not (Get-Command 'clang' -ErrorAction Ignore)) { '-p:CppCompilerAndLinker=gcc' })
        $tool = @('pack', $command, "-p:NativeToolRuntime=$runtime") + $packages + $linker
        foreach ($package in @(if ([System.IO.Directory]::Exists("$Output/packages")) { [System.IO.Directory]::GetFiles("$Output/packages", 'Cdsc.CodeGen.Cli.*') })) {
            [System.IO.File]::Delete($package)
        }

        Invoke-Step 'Pack tool' $tool
        Invoke-Step "Pack tool for $runtime" ($tool + @('--runtime', $runtime))
        Invoke-Step 'Pack tool for others' ($tool + @('--runtime', 'any'))
        Invoke-Step 'Publish' (@('publish', $command, '--configuration', $Configuration, '--runtime', $runtime, '-p:PublishAot=true', '--output', "$Output/$runtime") + $linker)
        return
    }

    Invoke-Step 'Format' @('format', $solution, '--no-restore', '--verify-no-changes', '--exclude', 'generated', 'tests/Cdsc.CodeGen.GoldenTests/cases')

    # What is generated is part of what is built and tested.
    Invoke-Step 'Generate' @('run', '--project', "$root/src/Cdsc.CodeGen.Cli", '--no-restore', '--configuration', $Configuration, '--', $verb)
    Invoke-Step 'Build' @('build', $solution, '--no-restore', '--configuration', $Configuration)
    $env:CDSC_ACCEPT = if ($Accept) { '1' } else { $previous }
    Invoke-Step 'Test' @('test', '--solution', $solution, '--no-build', '--configuration', $Configuration)
}
finally {
    $env:CDSC_ACCEPT = $previous
    Pop-Location
}
